"""The tables as they were first laid out."""
# ruff: noqa

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('agency',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('hours', sa.String(), nullable=False),
    sa.Column('towns', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('retired_on', sa.Date(), nullable=True),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agency')),
    sa.UniqueConstraint('uid', name=op.f('uq_agency_uid'))
    )
    op.create_index(op.f('ix_agency_name'), 'agency', ['name'], unique=False)
    op.create_table('audit_entry',
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=True),
    sa.Column('verb', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('subject_id', sa.Integer(), nullable=False),
    sa.Column('fields', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('previous', sa.String(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_entry'))
    )
    op.create_index(op.f('ix_audit_entry_subject_id'), 'audit_entry', ['subject_id'], unique=False)
    op.create_table('employer',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('uscc', sa.String(), nullable=False),
    sa.Column('registration_number', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('town', sa.String(), nullable=False),
    sa.Column('village', sa.String(), nullable=False),
    sa.Column('legal_representative', sa.String(), nullable=False),
    sa.Column('legal_post', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('industry', sa.String(), nullable=False),
    sa.Column('registration_type', sa.String(), nullable=False),
    sa.Column('size', sa.String(), nullable=False),
    sa.Column('headcount', sa.Integer(), nullable=True),
    sa.Column('unionised', sa.Boolean(), nullable=True),
    sa.Column('risk_set', sa.String(), nullable=False),
    sa.Column('risk_reason', sa.String(), nullable=False),
    sa.Column('risk_set_on', sa.Date(), nullable=True),
    sa.Column('risk_set_by', sa.String(), nullable=False),
    sa.Column('merged_into_id', sa.Integer(), nullable=True),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['merged_into_id'], ['employer.id'], name=op.f('fk_employer_merged_into_id_employer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_employer')),
    sa.UniqueConstraint('uid', name=op.f('uq_employer_uid'))
    )
    op.create_index(op.f('ix_employer_merged_into_id'), 'employer', ['merged_into_id'], unique=False)
    op.create_index(op.f('ix_employer_name'), 'employer', ['name'], unique=False)
    op.create_index(op.f('ix_employer_town'), 'employer', ['town'], unique=False)
    op.create_index(op.f('ix_employer_uscc'), 'employer', ['uscc'], unique=False)
    op.create_table('form_version',
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('kept_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form_version')),
    sa.UniqueConstraint('digest', name=op.f('uq_form_version_digest'))
    )
    op.create_table('holiday',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_holiday')),
    sa.UniqueConstraint('day', name=op.f('uq_holiday_day'))
    )
    op.create_table('issued_number',
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('issued_at', sa.DateTime(), nullable=False),
    sa.Column('issued_by', sa.Integer(), nullable=True),
    sa.Column('voided_at', sa.DateTime(), nullable=True),
    sa.Column('void_reason', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_issued_number')),
    sa.UniqueConstraint('site_id', 'series', 'year', 'seq', name=op.f('uq_issued_number_site_id'))
    )
    op.create_index(op.f('ix_issued_number_number'), 'issued_number', ['number'], unique=False)
    op.create_table('lawyer',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('firm', sa.String(), nullable=False),
    sa.Column('licence', sa.String(), nullable=False),
    sa.Column('id_number', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('speciality', sa.String(), nullable=False),
    sa.Column('agreement_from', sa.Date(), nullable=True),
    sa.Column('agreement_until', sa.Date(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lawyer')),
    sa.UniqueConstraint('uid', name=op.f('uq_lawyer_uid'))
    )
    op.create_index(op.f('ix_lawyer_name'), 'lawyer', ['name'], unique=False)
    op.create_table('official_year',
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('notice', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_official_year')),
    sa.UniqueConstraint('year', name=op.f('uq_official_year_year'))
    )
    op.create_table('person',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('sort_name', sa.String(), nullable=False),
    sa.Column('former_name', sa.String(), nullable=False),
    sa.Column('sex', sa.String(), nullable=False),
    sa.Column('birth', sa.Date(), nullable=True),
    sa.Column('ethnicity', sa.String(), nullable=False),
    sa.Column('id_kind', sa.String(), nullable=False),
    sa.Column('id_number', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('other_phone', sa.String(), nullable=False),
    sa.Column('household', sa.String(), nullable=False),
    sa.Column('household_address', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('migrant_worker', sa.Boolean(), nullable=True),
    sa.Column('union_member', sa.Boolean(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('merged_into_id', sa.Integer(), nullable=True),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['merged_into_id'], ['person.id'], name=op.f('fk_person_merged_into_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person')),
    sa.UniqueConstraint('uid', name=op.f('uq_person_uid'))
    )
    op.create_index(op.f('ix_person_id_number'), 'person', ['id_number'], unique=False)
    op.create_index(op.f('ix_person_merged_into_id'), 'person', ['merged_into_id'], unique=False)
    op.create_index(op.f('ix_person_name'), 'person', ['name'], unique=False)
    op.create_index(op.f('ix_person_phone'), 'person', ['phone'], unique=False)
    op.create_table('search_entry',
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('subject_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_entry')),
    sa.UniqueConstraint('kind', 'subject_id', name=op.f('uq_search_entry_kind'))
    )
    op.create_table('setting',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('effective_from', sa.Date(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.Column('set_at', sa.DateTime(), nullable=False),
    sa.Column('set_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_setting')),
    sa.UniqueConstraint('key', 'effective_from', name=op.f('uq_setting_key'))
    )
    op.create_table('site',
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('organisation', sa.String(), nullable=False),
    sa.Column('nature', sa.String(), nullable=False),
    sa.Column('founding_number', sa.String(), nullable=False),
    sa.Column('prefix', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('practice', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_site')),
    sa.UniqueConstraint('uid', name=op.f('uq_site_uid'))
    )
    op.create_table('staff',
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.Enum('COUNTER', 'MEDIATOR', 'COUNSELLOR', 'SUPERVISOR', 'ADMIN', 'CITY', name='role'), nullable=False),
    sa.Column('grade', sa.String(), nullable=False),
    sa.Column('certificate', sa.String(), nullable=False),
    sa.Column('certificate_until', sa.Date(), nullable=True),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff')),
    sa.UniqueConstraint('name', name=op.f('uq_staff_name')),
    sa.UniqueConstraint('uid', name=op.f('uq_staff_uid'))
    )
    op.create_table('store_state',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_store_state')),
    sa.UniqueConstraint('name', name=op.f('uq_store_state_name'))
    )
    op.create_table('stored_file',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('added_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stored_file')),
    sa.UniqueConstraint('name', name=op.f('uq_stored_file_name'))
    )
    op.create_table('case_file',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('handler_id', sa.Integer(), nullable=True),
    sa.Column('handler_name', sa.String(), nullable=False),
    sa.Column('opened_on', sa.Date(), nullable=False),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('next_due', sa.Date(), nullable=True),
    sa.Column('next_step', sa.String(), nullable=False),
    sa.Column('next_step_on', sa.Date(), nullable=True),
    sa.Column('risk', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_case_file_employer_id_employer')),
    sa.ForeignKeyConstraint(['handler_id'], ['staff.id'], name=op.f('fk_case_file_handler_id_staff')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_case_file_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_file')),
    sa.UniqueConstraint('number', name=op.f('uq_case_file_number')),
    sa.UniqueConstraint('uid', name=op.f('uq_case_file_uid'))
    )
    op.create_index(op.f('ix_case_file_employer_id'), 'case_file', ['employer_id'], unique=False)
    op.create_index(op.f('ix_case_file_handler_id'), 'case_file', ['handler_id'], unique=False)
    op.create_index('ix_case_file_list', 'case_file', ['kind', 'state', 'handler_id'], unique=False)
    op.create_index(op.f('ix_case_file_next_due'), 'case_file', ['next_due'], unique=False)
    op.create_index(op.f('ix_case_file_next_step_on'), 'case_file', ['next_step_on'], unique=False)
    op.create_index('ix_case_file_opened', 'case_file', ['kind', 'opened_on'], unique=False)
    op.create_index(op.f('ix_case_file_person_id'), 'case_file', ['person_id'], unique=False)
    op.create_table('declaration',
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('id_number', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('relation', sa.String(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('declared_at', sa.DateTime(), nullable=False),
    sa.Column('declared_by', sa.Integer(), nullable=False),
    sa.Column('withdrawn_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_declaration_staff_id_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_declaration'))
    )
    op.create_index(op.f('ix_declaration_staff_id'), 'declaration', ['staff_id'], unique=False)
    op.create_table('draft',
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('payload', sa.String(), nullable=False),
    sa.Column('saved_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_draft_staff_id_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_draft')),
    sa.UniqueConstraint('staff_id', 'kind', 'key', name=op.f('uq_draft_staff_id'))
    )
    op.create_table('duty_shift',
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('period', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('lawyer_id', sa.Integer(), nullable=False),
    sa.Column('instead_of_id', sa.Integer(), nullable=True),
    sa.Column('signed_in', sa.DateTime(), nullable=True),
    sa.Column('signed_out', sa.DateTime(), nullable=True),
    sa.Column('drafted', sa.Integer(), nullable=False),
    sa.Column('subsidy_fen', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('cancelled_at', sa.DateTime(), nullable=True),
    sa.Column('cancel_reason', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['instead_of_id'], ['lawyer.id'], name=op.f('fk_duty_shift_instead_of_id_lawyer')),
    sa.ForeignKeyConstraint(['lawyer_id'], ['lawyer.id'], name=op.f('fk_duty_shift_lawyer_id_lawyer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_shift')),
    sa.UniqueConstraint('uid', name=op.f('uq_duty_shift_uid'))
    )
    op.create_index(op.f('ix_duty_shift_lawyer_id'), 'duty_shift', ['lawyer_id'], unique=False)
    op.create_index('ix_duty_shift_on', 'duty_shift', ['on', 'period'], unique=False)
    op.create_table('employer_merge',
    sa.Column('kept_id', sa.Integer(), nullable=False),
    sa.Column('merged_id', sa.Integer(), nullable=False),
    sa.Column('moved', sa.String(), nullable=False),
    sa.Column('merged_at', sa.DateTime(), nullable=False),
    sa.Column('merged_by', sa.Integer(), nullable=False),
    sa.Column('undone_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['kept_id'], ['employer.id'], name=op.f('fk_employer_merge_kept_id_employer')),
    sa.ForeignKeyConstraint(['merged_id'], ['employer.id'], name=op.f('fk_employer_merge_merged_id_employer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_employer_merge'))
    )
    op.create_index(op.f('ix_employer_merge_kept_id'), 'employer_merge', ['kept_id'], unique=False)
    op.create_index(op.f('ix_employer_merge_merged_id'), 'employer_merge', ['merged_id'], unique=False)
    op.create_table('employer_name',
    sa.Column('employer_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_employer_name_employer_id_employer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_employer_name'))
    )
    op.create_index(op.f('ix_employer_name_employer_id'), 'employer_name', ['employer_id'], unique=False)
    op.create_table('lawyer_client',
    sa.Column('lawyer_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('uscc', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['lawyer_id'], ['lawyer.id'], name=op.f('fk_lawyer_client_lawyer_id_lawyer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lawyer_client'))
    )
    op.create_index(op.f('ix_lawyer_client_lawyer_id'), 'lawyer_client', ['lawyer_id'], unique=False)
    op.create_table('not_the_same',
    sa.Column('lower_id', sa.Integer(), nullable=False),
    sa.Column('higher_id', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['higher_id'], ['person.id'], name=op.f('fk_not_the_same_higher_id_person')),
    sa.ForeignKeyConstraint(['lower_id'], ['person.id'], name=op.f('fk_not_the_same_lower_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_not_the_same')),
    sa.UniqueConstraint('lower_id', 'higher_id', name=op.f('uq_not_the_same_lower_id'))
    )
    op.create_table('period',
    sa.Column('month', sa.String(), nullable=False),
    sa.Column('figures', sa.String(), nullable=False),
    sa.Column('rows', sa.String(), nullable=False),
    sa.Column('remarks', sa.String(), nullable=False),
    sa.Column('frozen_at', sa.DateTime(), nullable=False),
    sa.Column('frozen_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['frozen_by'], ['staff.id'], name=op.f('fk_period_frozen_by_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_period')),
    sa.UniqueConstraint('month', name=op.f('uq_period_month'))
    )
    op.create_table('person_merge',
    sa.Column('kept_id', sa.Integer(), nullable=False),
    sa.Column('merged_id', sa.Integer(), nullable=False),
    sa.Column('moved', sa.String(), nullable=False),
    sa.Column('merged_at', sa.DateTime(), nullable=False),
    sa.Column('merged_by', sa.Integer(), nullable=False),
    sa.Column('undone_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['kept_id'], ['person.id'], name=op.f('fk_person_merge_kept_id_person')),
    sa.ForeignKeyConstraint(['merged_id'], ['person.id'], name=op.f('fk_person_merge_merged_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person_merge'))
    )
    op.create_index(op.f('ix_person_merge_kept_id'), 'person_merge', ['kept_id'], unique=False)
    op.create_index(op.f('ix_person_merge_merged_id'), 'person_merge', ['merged_id'], unique=False)
    op.create_table('agreement',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('terms', sa.String(), nullable=False),
    sa.Column('relation_state', sa.String(), nullable=False),
    sa.Column('insurance', sa.String(), nullable=False),
    sa.Column('liability', sa.String(), nullable=False),
    sa.Column('others', sa.String(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('applicant_signed_on', sa.Date(), nullable=True),
    sa.Column('respondent_signed_on', sa.Date(), nullable=True),
    sa.Column('mediator_signed_on', sa.Date(), nullable=True),
    sa.Column('sealed_on', sa.Date(), nullable=True),
    sa.Column('effective_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_agreement_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agreement')),
    sa.UniqueConstraint('case_id', name=op.f('uq_agreement_case_id'))
    )
    op.create_index(op.f('ix_agreement_effective_on'), 'agreement', ['effective_on'], unique=False)
    op.create_table('aid_approval',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('approved', sa.Boolean(), nullable=False),
    sa.Column('opinion', sa.String(), nullable=False),
    sa.Column('by_name', sa.String(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_approval_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_approval'))
    )
    op.create_index(op.f('ix_aid_approval_case_id'), 'aid_approval', ['case_id'], unique=False)
    op.create_table('aid_assignment',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('assigned_on', sa.Date(), nullable=False),
    sa.Column('lawyer_id', sa.Integer(), nullable=True),
    sa.Column('lawyer', sa.String(), nullable=False),
    sa.Column('firm', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('letter_number', sa.String(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('end_reason', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_assignment_case_id_case_file')),
    sa.ForeignKeyConstraint(['lawyer_id'], ['lawyer.id'], name=op.f('fk_aid_assignment_lawyer_id_lawyer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_assignment'))
    )
    op.create_index(op.f('ix_aid_assignment_case_id'), 'aid_assignment', ['case_id'], unique=False)
    op.create_index(op.f('ix_aid_assignment_lawyer_id'), 'aid_assignment', ['lawyer_id'], unique=False)
    op.create_table('aid_chase',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('about', sa.String(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('how', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_chase_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_chase'))
    )
    op.create_index(op.f('ix_aid_chase_case_id'), 'aid_chase', ['case_id'], unique=False)
    op.create_table('aid_means',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('stated_on', sa.Date(), nullable=False),
    sa.Column('household', sa.Integer(), nullable=False),
    sa.Column('wages_fen', sa.Integer(), nullable=True),
    sa.Column('business_fen', sa.Integer(), nullable=True),
    sa.Column('property_fen', sa.Integer(), nullable=True),
    sa.Column('transfer_fen', sa.Integer(), nullable=True),
    sa.Column('expenses', sa.String(), nullable=False),
    sa.Column('spending_fen', sa.Integer(), nullable=True),
    sa.Column('flats', sa.Integer(), nullable=True),
    sa.Column('flat_area', sa.String(), nullable=False),
    sa.Column('vehicles', sa.String(), nullable=False),
    sa.Column('savings_fen', sa.Integer(), nullable=True),
    sa.Column('business_assets', sa.String(), nullable=False),
    sa.Column('remarks', sa.String(), nullable=False),
    sa.Column('filled_by', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_means_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_means')),
    sa.UniqueConstraint('case_id', name=op.f('uq_aid_means_case_id'))
    )
    op.create_table('aid_receipt',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('back_on', sa.Date(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('missing', sa.String(), nullable=False),
    sa.Column('missing_until', sa.Date(), nullable=True),
    sa.Column('suggested', sa.String(), nullable=False),
    sa.Column('other', sa.String(), nullable=False),
    sa.Column('acceptance_number', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('decision_expected_on', sa.Date(), nullable=True),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_receipt_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_receipt'))
    )
    op.create_index(op.f('ix_aid_receipt_case_id'), 'aid_receipt', ['case_id'], unique=False)
    op.create_table('aid_relative',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('relation', sa.String(), nullable=False),
    sa.Column('age', sa.Integer(), nullable=True),
    sa.Column('id_number', sa.String(), nullable=False),
    sa.Column('workplace', sa.String(), nullable=False),
    sa.Column('income_fen', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_relative_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_relative'))
    )
    op.create_index(op.f('ix_aid_relative_case_id'), 'aid_relative', ['case_id'], unique=False)
    op.create_table('aid_satisfaction',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('how', sa.String(), nullable=False),
    sa.Column('by_name', sa.String(), nullable=False),
    sa.Column('reached', sa.Boolean(), nullable=False),
    sa.Column('timely', sa.Integer(), nullable=True),
    sa.Column('attitude', sa.Integer(), nullable=True),
    sa.Column('skill', sa.Integer(), nullable=True),
    sa.Column('understood', sa.Integer(), nullable=True),
    sa.Column('free', sa.Boolean(), nullable=True),
    sa.Column('overall', sa.Integer(), nullable=True),
    sa.Column('words', sa.String(), nullable=False),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_satisfaction_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_satisfaction'))
    )
    op.create_index(op.f('ix_aid_satisfaction_case_id'), 'aid_satisfaction', ['case_id'], unique=False)
    op.create_index(op.f('ix_aid_satisfaction_on'), 'aid_satisfaction', ['on'], unique=False)
    op.create_table('archive_record',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('fonds', sa.String(), nullable=False),
    sa.Column('catalogue', sa.String(), nullable=False),
    sa.Column('file_number', sa.String(), nullable=False),
    sa.Column('box', sa.String(), nullable=False),
    sa.Column('shelf', sa.String(), nullable=False),
    sa.Column('retention', sa.String(), nullable=False),
    sa.Column('archived_on', sa.Date(), nullable=False),
    sa.Column('expires_on', sa.Date(), nullable=True),
    sa.Column('archived_by', sa.Integer(), nullable=False),
    sa.Column('archived_by_name', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['archived_by'], ['staff.id'], name=op.f('fk_archive_record_archived_by_staff')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_archive_record_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_archive_record')),
    sa.UniqueConstraint('case_id', name=op.f('uq_archive_record_case_id')),
    sa.UniqueConstraint('uid', name=op.f('uq_archive_record_uid'))
    )
    op.create_index('ix_archive_record_box', 'archive_record', ['box', 'file_number'], unique=False)
    op.create_index('ix_archive_record_expires', 'archive_record', ['expires_on'], unique=False)
    op.create_table('binding',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('first_page', sa.Integer(), nullable=False),
    sa.Column('last_page', sa.Integer(), nullable=False),
    sa.Column('books', sa.Integer(), nullable=False),
    sa.Column('situation', sa.String(), nullable=False),
    sa.Column('checker', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('bound_at', sa.DateTime(), nullable=False),
    sa.Column('bound_by', sa.Integer(), nullable=False),
    sa.Column('bound_by_name', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['bound_by'], ['staff.id'], name=op.f('fk_binding_bound_by_staff')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_binding_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_binding')),
    sa.UniqueConstraint('uid', name=op.f('uq_binding_uid'))
    )
    op.create_index('ix_binding_case', 'binding', ['case_id', 'number'], unique=False)
    op.create_table('claim',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('wording', sa.String(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('agreed_fen', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_claim_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_claim'))
    )
    op.create_index('ix_claim_case', 'claim', ['case_id', 'amount_fen', 'agreed_fen'], unique=False)
    op.create_table('conflict_check',
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=True),
    sa.Column('candidate', sa.String(), nullable=False),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('hits', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('checked_at', sa.DateTime(), nullable=False),
    sa.Column('checked_by', sa.Integer(), nullable=False),
    sa.Column('checked_by_name', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_conflict_check_case_id_case_file')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_conflict_check_staff_id_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conflict_check'))
    )
    op.create_index('ix_conflict_check_case', 'conflict_check', ['case_id', 'checked_at'], unique=False)
    op.create_index(op.f('ix_conflict_check_staff_id'), 'conflict_check', ['staff_id'], unique=False)
    op.create_table('event',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('from_state', sa.String(), nullable=False),
    sa.Column('to_state', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('next_step', sa.String(), nullable=False),
    sa.Column('next_step_on', sa.Date(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('corrects_id', sa.Integer(), nullable=True),
    sa.Column('actor_id', sa.Integer(), nullable=True),
    sa.Column('actor_name', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['actor_id'], ['staff.id'], name=op.f('fk_event_actor_id_staff')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_event_case_id_case_file')),
    sa.ForeignKeyConstraint(['corrects_id'], ['event.id'], name=op.f('fk_event_corrects_id_event')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event'))
    )
    op.create_index('ix_event_case', 'event', ['case_id', 'at'], unique=False)
    op.create_table('file_loan',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('borrower', sa.String(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('way', sa.String(), nullable=False),
    sa.Column('approved_by', sa.String(), nullable=False),
    sa.Column('lent_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('returned_on', sa.Date(), nullable=True),
    sa.Column('condition', sa.String(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_file_loan_case_id_case_file')),
    sa.ForeignKeyConstraint(['recorded_by'], ['staff.id'], name=op.f('fk_file_loan_recorded_by_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_file_loan'))
    )
    op.create_index(op.f('ix_file_loan_case_id'), 'file_loan', ['case_id'], unique=False)
    op.create_index('ix_file_loan_out', 'file_loan', ['returned_on', 'due_on'], unique=False)
    op.create_table('file_review',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('decision', sa.String(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('first_by', sa.Integer(), nullable=False),
    sa.Column('first_name', sa.String(), nullable=False),
    sa.Column('first_at', sa.DateTime(), nullable=False),
    sa.Column('second_by', sa.Integer(), nullable=True),
    sa.Column('second_name', sa.String(), nullable=False),
    sa.Column('second_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_file_review_case_id_case_file')),
    sa.ForeignKeyConstraint(['first_by'], ['staff.id'], name=op.f('fk_file_review_first_by_staff')),
    sa.ForeignKeyConstraint(['second_by'], ['staff.id'], name=op.f('fk_file_review_second_by_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_file_review'))
    )
    op.create_index(op.f('ix_file_review_case_id'), 'file_review', ['case_id'], unique=False)
    op.create_table('imported_row',
    sa.Column('source_hash', sa.String(), nullable=False),
    sa.Column('content_hash', sa.String(), nullable=False),
    sa.Column('file_name', sa.String(), nullable=False),
    sa.Column('sheet_row', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('imported_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_imported_row_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_imported_row')),
    sa.UniqueConstraint('source_hash', name=op.f('uq_imported_row_source_hash'))
    )
    op.create_index(op.f('ix_imported_row_case_id'), 'imported_row', ['case_id'], unique=False)
    op.create_table('instalment',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('debtor', sa.String(), nullable=False),
    sa.Column('content', sa.String(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('account_name', sa.String(), nullable=False),
    sa.Column('bank', sa.String(), nullable=False),
    sa.Column('account', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_instalment_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_instalment'))
    )
    op.create_index('ix_instalment_case', 'instalment', ['case_id', 'due_on', 'amount_fen'], unique=False)
    op.create_index('ix_instalment_due', 'instalment', ['due_on', 'case_id', 'amount_fen'], unique=False)
    op.create_table('interruption',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('by_act', sa.Boolean(), nullable=False),
    sa.Column('corrects_id', sa.Integer(), nullable=True),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('recorded_by_name', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_interruption_case_id_case_file')),
    sa.ForeignKeyConstraint(['corrects_id'], ['interruption.id'], name=op.f('fk_interruption_corrects_id_interruption')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_interruption'))
    )
    op.create_index(op.f('ix_interruption_case_id'), 'interruption', ['case_id'], unique=False)
    op.create_table('member',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('hired_on', sa.String(), nullable=False),
    sa.Column('job', sa.String(), nullable=False),
    sa.Column('wage_fen', sa.Integer(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('agreed_fen', sa.Integer(), nullable=True),
    sa.Column('consent', sa.String(), nullable=False),
    sa.Column('consent_on', sa.Date(), nullable=True),
    sa.Column('consent_how', sa.String(), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('left_on', sa.Date(), nullable=True),
    sa.Column('left_reason', sa.String(), nullable=False),
    sa.Column('bank', sa.String(), nullable=False),
    sa.Column('account', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_member_case_id_case_file')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_member_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_member')),
    sa.UniqueConstraint('uid', name=op.f('uq_member_uid'))
    )
    op.create_index('ix_member_case', 'member', ['case_id', 'seq'], unique=False)
    op.create_index(op.f('ix_member_person_id'), 'member', ['person_id'], unique=False)
    op.create_table('party',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('side', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('dispatch', sa.String(), nullable=False),
    sa.Column('represents_id', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('sex', sa.String(), nullable=False),
    sa.Column('id_number', sa.String(), nullable=False),
    sa.Column('firm', sa.String(), nullable=False),
    sa.Column('relation', sa.String(), nullable=False),
    sa.Column('authority', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('service_address', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_party_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_party_employer_id_employer')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_party_person_id_person')),
    sa.ForeignKeyConstraint(['represents_id'], ['party.id'], name=op.f('fk_party_represents_id_party')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_party'))
    )
    op.create_index(op.f('ix_party_case_id'), 'party', ['case_id'], unique=False)
    op.create_index(op.f('ix_party_employer_id'), 'party', ['employer_id'], unique=False)
    op.create_index(op.f('ix_party_person_id'), 'party', ['person_id'], unique=False)
    op.create_table('proceeding',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('institution', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('applied_on', sa.Date(), nullable=True),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('accepted_on', sa.Date(), nullable=True),
    sa.Column('served_on', sa.Date(), nullable=True),
    sa.Column('hearing_on', sa.Date(), nullable=True),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('effective_on', sa.Date(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('final', sa.Boolean(), nullable=True),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('paper_number', sa.String(), nullable=False),
    sa.Column('ended', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_proceeding_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proceeding'))
    )
    op.create_index('ix_proceeding_applied', 'proceeding', ['applied_on', 'kind'], unique=False)
    op.create_index(op.f('ix_proceeding_case_id'), 'proceeding', ['case_id'], unique=False)
    op.create_index('ix_proceeding_decided', 'proceeding', ['decided_on', 'kind', 'result'], unique=False)
    op.create_table('recusal',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('staff_name', sa.String(), nullable=False),
    sa.Column('asked_by', sa.String(), nullable=False),
    sa.Column('ground', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('replaced_by', sa.Integer(), nullable=False),
    sa.Column('replaced_by_name', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_recusal_case_id_case_file')),
    sa.ForeignKeyConstraint(['replaced_by'], ['staff.id'], name=op.f('fk_recusal_replaced_by_staff')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_recusal_staff_id_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recusal'))
    )
    op.create_index(op.f('ix_recusal_case_id'), 'recusal', ['case_id'], unique=False)
    op.create_index(op.f('ix_recusal_staff_id'), 'recusal', ['staff_id'], unique=False)
    op.create_table('reopening',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('asked_on', sa.Date(), nullable=False),
    sa.Column('asked_by', sa.Integer(), nullable=False),
    sa.Column('asked_by_name', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('decision', sa.String(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('decided_by_name', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['asked_by'], ['staff.id'], name=op.f('fk_reopening_asked_by_staff')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_reopening_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reopening'))
    )
    op.create_index(op.f('ix_reopening_case_id'), 'reopening', ['case_id'], unique=False)
    op.create_index(op.f('ix_reopening_decision'), 'reopening', ['decision'], unique=False)
    op.create_table('roster',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('common_claim', sa.Boolean(), nullable=False),
    sa.Column('elected_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_roster_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_roster')),
    sa.UniqueConstraint('case_id', name=op.f('uq_roster_case_id'))
    )
    op.create_table('visit',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('arrived_at', sa.DateTime(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('party_size', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('job', sa.String(), nullable=False),
    sa.Column('hired_on', sa.String(), nullable=False),
    sa.Column('employment_form', sa.String(), nullable=False),
    sa.Column('category', sa.String(), nullable=False),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('workers', sa.Integer(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('facts', sa.String(), nullable=False),
    sa.Column('materials', sa.String(), nullable=False),
    sa.Column('risks', sa.String(), nullable=False),
    sa.Column('danger', sa.Boolean(), nullable=False),
    sa.Column('opinion', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('ended_at', sa.DateTime(), nullable=True),
    sa.Column('receptionist_id', sa.Integer(), nullable=True),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('known_on', sa.Date(), nullable=True),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_visit_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_visit_employer_id_employer')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_visit_person_id_person')),
    sa.ForeignKeyConstraint(['receptionist_id'], ['staff.id'], name=op.f('fk_visit_receptionist_id_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visit')),
    sa.UniqueConstraint('number', name=op.f('uq_visit_number')),
    sa.UniqueConstraint('uid', name=op.f('uq_visit_uid'))
    )
    op.create_index('ix_visit_arrived', 'visit', ['arrived_at', 'channel', 'party_size'], unique=False)
    op.create_index(op.f('ix_visit_case_id'), 'visit', ['case_id'], unique=False)
    op.create_index(op.f('ix_visit_employer_id'), 'visit', ['employer_id'], unique=False)
    op.create_index('ix_visit_ended', 'visit', ['ended_at', 'state'], unique=False)
    op.create_index(op.f('ix_visit_matter'), 'visit', ['matter'], unique=False)
    op.create_index(op.f('ix_visit_person_id'), 'visit', ['person_id'], unique=False)
    op.create_index(op.f('ix_visit_state'), 'visit', ['state'], unique=False)
    op.create_table('alert',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('level_reason', sa.String(), nullable=False),
    sa.Column('known_at', sa.DateTime(), nullable=False),
    sa.Column('happened_at', sa.DateTime(), nullable=True),
    sa.Column('due_at', sa.DateTime(), nullable=True),
    sa.Column('city_due_at', sa.DateTime(), nullable=True),
    sa.Column('reported_at', sa.DateTime(), nullable=True),
    sa.Column('city_reported_at', sa.DateTime(), nullable=True),
    sa.Column('town', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('headcount', sa.Integer(), nullable=True),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('present', sa.Integer(), nullable=True),
    sa.Column('arrears_months', sa.Integer(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('cause', sa.String(), nullable=False),
    sa.Column('demands', sa.String(), nullable=False),
    sa.Column('signs', sa.String(), nullable=False),
    sa.Column('contacts', sa.String(), nullable=False),
    sa.Column('measures', sa.String(), nullable=False),
    sa.Column('coordination', sa.String(), nullable=False),
    sa.Column('recipients', sa.String(), nullable=False),
    sa.Column('reporter_name', sa.String(), nullable=False),
    sa.Column('reviewer_name', sa.String(), nullable=False),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_alert_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_alert_employer_id_employer')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_alert_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert')),
    sa.UniqueConstraint('number', name=op.f('uq_alert_number')),
    sa.UniqueConstraint('uid', name=op.f('uq_alert_uid'))
    )
    op.create_index(op.f('ix_alert_case_id'), 'alert', ['case_id'], unique=False)
    op.create_index(op.f('ix_alert_employer_id'), 'alert', ['employer_id'], unique=False)
    op.create_index('ix_alert_state', 'alert', ['state', 'due_at'], unique=False)
    op.create_index(op.f('ix_alert_visit_id'), 'alert', ['visit_id'], unique=False)
    op.create_table('attachment',
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('stored', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('blank', sa.String(), nullable=False),
    sa.Column('fault', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('added_at', sa.DateTime(), nullable=False),
    sa.Column('added_by', sa.Integer(), nullable=False),
    sa.Column('removed_at', sa.DateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['added_by'], ['staff.id'], name=op.f('fk_attachment_added_by_staff')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_attachment_case_id_case_file')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_attachment_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment'))
    )
    op.create_index(op.f('ix_attachment_case_id'), 'attachment', ['case_id'], unique=False)
    op.create_index(op.f('ix_attachment_visit_id'), 'attachment', ['visit_id'], unique=False)
    op.create_table('bound_book',
    sa.Column('binding_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('first_page', sa.Integer(), nullable=False),
    sa.Column('last_page', sa.Integer(), nullable=False),
    sa.Column('sheets', sa.Integer(), nullable=False),
    sa.Column('stored', sa.String(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['binding_id'], ['binding.id'], name=op.f('fk_bound_book_binding_id_binding')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bound_book'))
    )
    op.create_index(op.f('ix_bound_book_binding_id'), 'bound_book', ['binding_id'], unique=False)
    op.create_table('consent',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('given_at', sa.DateTime(), nullable=False),
    sa.Column('withdrawn_at', sa.DateTime(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consent_person_id_person')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_consent_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consent'))
    )
    op.create_index('ix_consent_person_purpose', 'consent', ['person_id', 'purpose'], unique=False)
    op.create_index(op.f('ix_consent_visit_id'), 'consent', ['visit_id'], unique=False)
    op.create_table('consultation',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('receptionist_id', sa.Integer(), nullable=True),
    sa.Column('shift_id', sa.Integer(), nullable=True),
    sa.Column('lawyer_id', sa.Integer(), nullable=True),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=True),
    sa.Column('called', sa.String(), nullable=False),
    sa.Column('sex', sa.String(), nullable=False),
    sa.Column('age_band', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('household', sa.String(), nullable=False),
    sa.Column('union_member', sa.Boolean(), nullable=True),
    sa.Column('migrant_worker', sa.Boolean(), nullable=True),
    sa.Column('traits', sa.String(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('employer_name', sa.String(), nullable=False),
    sa.Column('town', sa.String(), nullable=False),
    sa.Column('industry', sa.String(), nullable=False),
    sa.Column('size', sa.String(), nullable=False),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('known_on', sa.Date(), nullable=True),
    sa.Column('award_on', sa.Date(), nullable=True),
    sa.Column('other_deadline', sa.String(), nullable=False),
    sa.Column('other_deadline_on', sa.Date(), nullable=True),
    sa.Column('employed_until', sa.Date(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('answer', sa.String(), nullable=False),
    sa.Column('basis', sa.String(), nullable=False),
    sa.Column('informed', sa.Boolean(), nullable=False),
    sa.Column('handling', sa.String(), nullable=False),
    sa.Column('satisfaction', sa.String(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_consultation_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_consultation_employer_id_employer')),
    sa.ForeignKeyConstraint(['lawyer_id'], ['lawyer.id'], name=op.f('fk_consultation_lawyer_id_lawyer')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_consultation_person_id_person')),
    sa.ForeignKeyConstraint(['receptionist_id'], ['staff.id'], name=op.f('fk_consultation_receptionist_id_staff')),
    sa.ForeignKeyConstraint(['shift_id'], ['duty_shift.id'], name=op.f('fk_consultation_shift_id_duty_shift')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_consultation_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consultation')),
    sa.UniqueConstraint('number', name=op.f('uq_consultation_number')),
    sa.UniqueConstraint('uid', name=op.f('uq_consultation_uid'))
    )
    op.create_index('ix_consultation_at', 'consultation', ['at', 'channel', 'people'], unique=False)
    op.create_index(op.f('ix_consultation_case_id'), 'consultation', ['case_id'], unique=False)
    op.create_index(op.f('ix_consultation_employer_id'), 'consultation', ['employer_id'], unique=False)
    op.create_index(op.f('ix_consultation_lawyer_id'), 'consultation', ['lawyer_id'], unique=False)
    op.create_index(op.f('ix_consultation_matter'), 'consultation', ['matter'], unique=False)
    op.create_index(op.f('ix_consultation_person_id'), 'consultation', ['person_id'], unique=False)
    op.create_index(op.f('ix_consultation_shift_id'), 'consultation', ['shift_id'], unique=False)
    op.create_index(op.f('ix_consultation_visit_id'), 'consultation', ['visit_id'], unique=False)
    op.create_table('deadline',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('rule', sa.String(), nullable=False),
    sa.Column('start_on', sa.Date(), nullable=True),
    sa.Column('raw_on', sa.Date(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('warn_on', sa.Date(), nullable=True),
    sa.Column('provisional', sa.Boolean(), nullable=False),
    sa.Column('why', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('started_at', sa.DateTime(), nullable=False),
    sa.Column('start_at', sa.DateTime(), nullable=True),
    sa.Column('due_at', sa.DateTime(), nullable=True),
    sa.Column('remind_on', sa.Date(), nullable=True),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('proceeding_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_deadline_case_id_case_file')),
    sa.ForeignKeyConstraint(['proceeding_id'], ['proceeding.id'], name=op.f('fk_deadline_proceeding_id_proceeding')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deadline'))
    )
    op.create_index(op.f('ix_deadline_case_id'), 'deadline', ['case_id'], unique=False)
    op.create_index('ix_deadline_due', 'deadline', ['state', 'due_on'], unique=False)
    op.create_index(op.f('ix_deadline_proceeding_id'), 'deadline', ['proceeding_id'], unique=False)
    op.create_table('dispute',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('registered_on', sa.Date(), nullable=False),
    sa.Column('applied_at', sa.DateTime(), nullable=True),
    sa.Column('oral', sa.Boolean(), nullable=False),
    sa.Column('solicited_on', sa.Date(), nullable=True),
    sa.Column('consent_on', sa.Date(), nullable=True),
    sa.Column('accepted_on', sa.Date(), nullable=True),
    sa.Column('refused_on', sa.Date(), nullable=True),
    sa.Column('refusal_ground', sa.String(), nullable=False),
    sa.Column('refusal_reason', sa.String(), nullable=False),
    sa.Column('failure_ground', sa.String(), nullable=False),
    sa.Column('end_due', sa.Date(), nullable=True),
    sa.Column('extended_on', sa.Date(), nullable=True),
    sa.Column('agreed_on', sa.Date(), nullable=True),
    sa.Column('settlement', sa.String(), nullable=False),
    sa.Column('withdrawal_ground', sa.String(), nullable=False),
    sa.Column('closing_kind', sa.String(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('mediator_id', sa.Integer(), nullable=True),
    sa.Column('mediator_name', sa.String(), nullable=False),
    sa.Column('recorder_name', sa.String(), nullable=False),
    sa.Column('workers', sa.Integer(), nullable=False),
    sa.Column('women', sa.Integer(), nullable=False),
    sa.Column('migrants', sa.Integer(), nullable=False),
    sa.Column('collective', sa.Boolean(), nullable=False),
    sa.Column('facts', sa.String(), nullable=False),
    sa.Column('evidence', sa.String(), nullable=False),
    sa.Column('hired_on', sa.String(), nullable=False),
    sa.Column('job', sa.String(), nullable=False),
    sa.Column('contract_term', sa.String(), nullable=False),
    sa.Column('wage_standard', sa.String(), nullable=False),
    sa.Column('employment_form', sa.String(), nullable=False),
    sa.Column('known_on', sa.Date(), nullable=True),
    sa.Column('employed_until', sa.Date(), nullable=True),
    sa.Column('investigation', sa.String(), nullable=False),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_dispute_case_id_case_file')),
    sa.ForeignKeyConstraint(['mediator_id'], ['staff.id'], name=op.f('fk_dispute_mediator_id_staff')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_dispute_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dispute')),
    sa.UniqueConstraint('case_id', name=op.f('uq_dispute_case_id'))
    )
    op.create_index('ix_dispute_accepted', 'dispute', ['accepted_on', 'closed_on', 'closing_kind', 'matter', 'workers', 'women', 'migrants', 'collective', 'end_due', 'case_id'], unique=False)
    op.create_index('ix_dispute_agreed', 'dispute', ['agreed_on', 'matter', 'case_id'], unique=False)
    op.create_index(op.f('ix_dispute_applied_at'), 'dispute', ['applied_at'], unique=False)
    op.create_index('ix_dispute_closed', 'dispute', ['closed_on', 'closing_kind', 'accepted_on', 'end_due', 'matter', 'case_id'], unique=False)
    op.create_index(op.f('ix_dispute_matter'), 'dispute', ['matter'], unique=False)
    op.create_index(op.f('ix_dispute_mediator_id'), 'dispute', ['mediator_id'], unique=False)
    op.create_index('ix_dispute_refused', 'dispute', ['refused_on', 'matter', 'case_id'], unique=False)
    op.create_index('ix_dispute_registered', 'dispute', ['registered_on', 'workers', 'matter', 'case_id'], unique=False)
    op.create_index(op.f('ix_dispute_visit_id'), 'dispute', ['visit_id'], unique=False)
    op.create_table('document',
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('version', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('record_id', sa.Integer(), nullable=True),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('printing', sa.Integer(), nullable=False),
    sa.Column('facts', sa.String(), nullable=False),
    sa.Column('asked', sa.String(), nullable=False),
    sa.Column('audit_code', sa.String(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('printed_at', sa.DateTime(), nullable=False),
    sa.Column('printed_by', sa.Integer(), nullable=False),
    sa.Column('printed_by_name', sa.String(), nullable=False),
    sa.Column('voided_at', sa.DateTime(), nullable=True),
    sa.Column('void_reason', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_document_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_document_employer_id_employer')),
    sa.ForeignKeyConstraint(['printed_by'], ['staff.id'], name=op.f('fk_document_printed_by_staff')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_document_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_document'))
    )
    op.create_index(op.f('ix_document_case_id'), 'document', ['case_id'], unique=False)
    op.create_index(op.f('ix_document_employer_id'), 'document', ['employer_id'], unique=False)
    op.create_index(op.f('ix_document_number'), 'document', ['number'], unique=False)
    op.create_index(op.f('ix_document_visit_id'), 'document', ['visit_id'], unique=False)
    op.create_table('letter',
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('employer_id', sa.Integer(), nullable=False),
    sa.Column('addressee', sa.String(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('facts', sa.String(), nullable=False),
    sa.Column('basis', sa.String(), nullable=False),
    sa.Column('demands', sa.String(), nullable=False),
    sa.Column('reply_days', sa.Integer(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('contact_phone', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('drafted_by_name', sa.String(), nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('issued_by_name', sa.String(), nullable=False),
    sa.Column('delivered_on', sa.Date(), nullable=True),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('reply_due_on', sa.Date(), nullable=True),
    sa.Column('reply_why', sa.String(), nullable=False),
    sa.Column('provisional', sa.Boolean(), nullable=False),
    sa.Column('chases', sa.Integer(), nullable=False),
    sa.Column('chased_on', sa.Date(), nullable=True),
    sa.Column('replied_on', sa.Date(), nullable=True),
    sa.Column('reply', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('outcome_on', sa.Date(), nullable=True),
    sa.Column('outcome_note', sa.String(), nullable=False),
    sa.Column('voided_on', sa.Date(), nullable=True),
    sa.Column('void_reason', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_letter_case_id_case_file')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_letter_employer_id_employer')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_letter_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter')),
    sa.UniqueConstraint('uid', name=op.f('uq_letter_uid'))
    )
    op.create_index(op.f('ix_letter_case_id'), 'letter', ['case_id'], unique=False)
    op.create_index(op.f('ix_letter_employer_id'), 'letter', ['employer_id'], unique=False)
    op.create_index('ix_letter_issued', 'letter', ['issued_on', 'state', 'replied_on'], unique=False)
    op.create_index(op.f('ix_letter_number'), 'letter', ['number'], unique=False)
    op.create_index('ix_letter_state', 'letter', ['state', 'reply_due_on'], unique=False)
    op.create_index(op.f('ix_letter_visit_id'), 'letter', ['visit_id'], unique=False)
    op.create_table('member_item',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_member_item_case_id_case_file')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_member_item_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_member_item'))
    )
    op.create_index(op.f('ix_member_item_case_id'), 'member_item', ['case_id'], unique=False)
    op.create_index(op.f('ix_member_item_member_id'), 'member_item', ['member_id'], unique=False)
    op.create_table('payment',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('instalment_id', sa.Integer(), nullable=True),
    sa.Column('paid_on', sa.Date(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('voucher', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_payment_case_id_case_file')),
    sa.ForeignKeyConstraint(['instalment_id'], ['instalment.id'], name=op.f('fk_payment_instalment_id_instalment')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payment'))
    )
    op.create_index('ix_payment_case', 'payment', ['case_id', 'paid_on', 'amount_fen'], unique=False)
    op.create_index(op.f('ix_payment_instalment_id'), 'payment', ['instalment_id'], unique=False)
    op.create_index('ix_payment_paid', 'payment', ['paid_on', 'amount_fen', 'case_id'], unique=False)
    op.create_table('proceeding_step',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('proceeding_id', sa.Integer(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('from_state', sa.String(), nullable=False),
    sa.Column('to_state', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('actor_name', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_proceeding_step_case_id_case_file')),
    sa.ForeignKeyConstraint(['proceeding_id'], ['proceeding.id'], name=op.f('fk_proceeding_step_proceeding_id_proceeding')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proceeding_step'))
    )
    op.create_index(op.f('ix_proceeding_step_case_id'), 'proceeding_step', ['case_id'], unique=False)
    op.create_index(op.f('ix_proceeding_step_proceeding_id'), 'proceeding_step', ['proceeding_id'], unique=False)
    op.create_table('service_address',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=True),
    sa.Column('party', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('postcode', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('electronic', sa.Boolean(), nullable=False),
    sa.Column('channel', sa.String(), nullable=False),
    sa.Column('channel_address', sa.String(), nullable=False),
    sa.Column('confirmed_on', sa.Date(), nullable=False),
    sa.Column('signed', sa.Boolean(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_service_address_case_id_case_file')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_service_address_party_id_party'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_address')),
    sa.UniqueConstraint('uid', name=op.f('uq_service_address_uid'))
    )
    op.create_index(op.f('ix_service_address_case_id'), 'service_address', ['case_id'], unique=False)
    op.create_index(op.f('ix_service_address_party_id'), 'service_address', ['party_id'], unique=False)
    op.create_table('transfer',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('office', sa.String(), nullable=False),
    sa.Column('institution', sa.String(), nullable=False),
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('proceeding_id', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('materials', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('contact_phone', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('sent_on', sa.Date(), nullable=True),
    sa.Column('sent_by_name', sa.String(), nullable=False),
    sa.Column('receipt_due_on', sa.Date(), nullable=True),
    sa.Column('chases', sa.Integer(), nullable=False),
    sa.Column('chased_on', sa.Date(), nullable=True),
    sa.Column('receipt_on', sa.Date(), nullable=True),
    sa.Column('receipt_by', sa.String(), nullable=False),
    sa.Column('receipt_result', sa.String(), nullable=False),
    sa.Column('receipt_note', sa.String(), nullable=False),
    sa.Column('voided_on', sa.Date(), nullable=True),
    sa.Column('void_reason', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_transfer_case_id_case_file')),
    sa.ForeignKeyConstraint(['proceeding_id'], ['proceeding.id'], name=op.f('fk_transfer_proceeding_id_proceeding')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_transfer_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_transfer')),
    sa.UniqueConstraint('uid', name=op.f('uq_transfer_uid'))
    )
    op.create_index(op.f('ix_transfer_case_id'), 'transfer', ['case_id'], unique=False)
    op.create_index(op.f('ix_transfer_number'), 'transfer', ['number'], unique=False)
    op.create_index('ix_transfer_sent', 'transfer', ['sent_on', 'office', 'visit_id'], unique=False)
    op.create_index(op.f('ix_transfer_state'), 'transfer', ['state'], unique=False)
    op.create_index(op.f('ix_transfer_visit_id'), 'transfer', ['visit_id'], unique=False)
    op.create_table('visit_answer',
    sa.Column('visit_id', sa.Integer(), nullable=False),
    sa.Column('question', sa.String(), nullable=False),
    sa.Column('points', sa.String(), nullable=False),
    sa.Column('basis', sa.String(), nullable=False),
    sa.Column('answered_on', sa.Date(), nullable=False),
    sa.Column('answered_by', sa.Integer(), nullable=True),
    sa.Column('answered_by_name', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['answered_by'], ['staff.id'], name=op.f('fk_visit_answer_answered_by_staff')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_visit_answer_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visit_answer')),
    sa.UniqueConstraint('uid', name=op.f('uq_visit_answer_uid')),
    sa.UniqueConstraint('visit_id', name=op.f('uq_visit_answer_visit_id'))
    )
    op.create_table('aid_consent',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('agency_id', sa.Integer(), nullable=True),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('types', sa.String(), nullable=False),
    sa.Column('sensitive', sa.Boolean(), nullable=False),
    sa.Column('way', sa.String(), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=True),
    sa.Column('withdrawn_on', sa.Date(), nullable=True),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_aid_consent_agency_id_agency')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_consent_case_id_case_file')),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_aid_consent_document_id_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_consent'))
    )
    op.create_index(op.f('ix_aid_consent_case_id'), 'aid_consent', ['case_id'], unique=False)
    op.create_table('aid_material',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('original', sa.Boolean(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('data_type', sa.String(), nullable=False),
    sa.Column('attachment_id', sa.Integer(), nullable=True),
    sa.Column('goes', sa.Boolean(), nullable=False),
    sa.Column('received_on', sa.Date(), nullable=True),
    sa.Column('remark', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachment.id'], name=op.f('fk_aid_material_attachment_id_attachment')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_aid_material_case_id_case_file')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aid_material'))
    )
    op.create_index(op.f('ix_aid_material_case_id'), 'aid_material', ['case_id'], unique=False)
    op.create_table('alert_report',
    sa.Column('alert_id', sa.Integer(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('recipients', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['alert_id'], ['alert.id'], name=op.f('fk_alert_report_alert_id_alert')),
    sa.ForeignKeyConstraint(['recorded_by'], ['staff.id'], name=op.f('fk_alert_report_recorded_by_staff')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_report'))
    )
    op.create_index(op.f('ix_alert_report_alert_id'), 'alert_report', ['alert_id'], unique=False)
    op.create_table('deadline_pause',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('deadline_id', sa.Integer(), nullable=False),
    sa.Column('begins', sa.Date(), nullable=False),
    sa.Column('ends', sa.Date(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_deadline_pause_case_id_case_file')),
    sa.ForeignKeyConstraint(['deadline_id'], ['deadline.id'], name=op.f('fk_deadline_pause_deadline_id_deadline')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deadline_pause'))
    )
    op.create_index(op.f('ix_deadline_pause_case_id'), 'deadline_pause', ['case_id'], unique=False)
    op.create_index(op.f('ix_deadline_pause_deadline_id'), 'deadline_pause', ['deadline_id'], unique=False)
    op.create_table('file_paper',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=True),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('reference', sa.String(), nullable=False),
    sa.Column('author', sa.String(), nullable=False),
    sa.Column('dated', sa.Date(), nullable=True),
    sa.Column('remark', sa.String(), nullable=False),
    sa.Column('leaves', sa.String(), nullable=False),
    sa.Column('removed_at', sa.DateTime(), nullable=True),
    sa.Column('remove_reason', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_file_paper_case_id_case_file')),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_file_paper_document_id_document')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_file_paper')),
    sa.UniqueConstraint('uid', name=op.f('uq_file_paper_uid'))
    )
    op.create_index('ix_file_paper_case', 'file_paper', ['case_id', 'part', 'position'], unique=False)
    op.create_index(op.f('ix_file_paper_document_id'), 'file_paper', ['document_id'], unique=False)
    op.create_table('letter_act',
    sa.Column('letter_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('from_state', sa.String(), nullable=False),
    sa.Column('to_state', sa.String(), nullable=False),
    sa.Column('actor_name', sa.String(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['letter_id'], ['letter.id'], name=op.f('fk_letter_act_letter_id_letter')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter_act'))
    )
    op.create_index(op.f('ix_letter_act_letter_id'), 'letter_act', ['letter_id'], unique=False)
    op.create_table('member_payment',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('payment_id', sa.Integer(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_member_payment_case_id_case_file')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_member_payment_member_id_member')),
    sa.ForeignKeyConstraint(['payment_id'], ['payment.id'], name=op.f('fk_member_payment_payment_id_payment')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_member_payment'))
    )
    op.create_index(op.f('ix_member_payment_case_id'), 'member_payment', ['case_id'], unique=False)
    op.create_index(op.f('ix_member_payment_member_id'), 'member_payment', ['member_id'], unique=False)
    op.create_index(op.f('ix_member_payment_payment_id'), 'member_payment', ['payment_id'], unique=False)
    op.create_table('referral',
    sa.Column('case_id', sa.Integer(), nullable=False),
    sa.Column('track', sa.String(), nullable=False),
    sa.Column('slip_number', sa.String(), nullable=False),
    sa.Column('dispute_case_id', sa.Integer(), nullable=True),
    sa.Column('consultation_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('matter', sa.String(), nullable=False),
    sa.Column('ground', sa.String(), nullable=False),
    sa.Column('exemption', sa.String(), nullable=False),
    sa.Column('exemption_proof', sa.String(), nullable=False),
    sa.Column('aid_form', sa.String(), nullable=False),
    sa.Column('stage', sa.String(), nullable=False),
    sa.Column('authority', sa.String(), nullable=False),
    sa.Column('authority_number', sa.String(), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=False),
    sa.Column('summary', sa.String(), nullable=False),
    sa.Column('done_so_far', sa.String(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('needs', sa.String(), nullable=False),
    sa.Column('traits', sa.String(), nullable=False),
    sa.Column('known_on', sa.Date(), nullable=True),
    sa.Column('employed_until', sa.Date(), nullable=True),
    sa.Column('award_on', sa.Date(), nullable=True),
    sa.Column('hearing_on', sa.Date(), nullable=True),
    sa.Column('limitation_on', sa.Date(), nullable=True),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('urgent_reason', sa.String(), nullable=False),
    sa.Column('opinion', sa.String(), nullable=False),
    sa.Column('agent_name', sa.String(), nullable=False),
    sa.Column('agent_id_number', sa.String(), nullable=False),
    sa.Column('agent_relation', sa.String(), nullable=False),
    sa.Column('agent_phone', sa.String(), nullable=False),
    sa.Column('agency_id', sa.Integer(), nullable=True),
    sa.Column('agency', sa.String(), nullable=False),
    sa.Column('registered_on', sa.Date(), nullable=True),
    sa.Column('ready_on', sa.Date(), nullable=True),
    sa.Column('sent_on', sa.Date(), nullable=True),
    sa.Column('sent_how', sa.String(), nullable=False),
    sa.Column('receipt_on', sa.Date(), nullable=True),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('acceptance_number', sa.String(), nullable=False),
    sa.Column('decision', sa.String(), nullable=False),
    sa.Column('decision_number', sa.String(), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=True),
    sa.Column('decision_received_on', sa.Date(), nullable=True),
    sa.Column('objection_until', sa.Date(), nullable=True),
    sa.Column('supplement_until', sa.Date(), nullable=True),
    sa.Column('assigned_on', sa.Date(), nullable=True),
    sa.Column('concluded_on', sa.Date(), nullable=True),
    sa.Column('outcome', sa.String(), nullable=False),
    sa.Column('outcome_paper', sa.String(), nullable=False),
    sa.Column('claimed_fen', sa.Integer(), nullable=True),
    sa.Column('obtained_fen', sa.Integer(), nullable=True),
    sa.Column('realised', sa.String(), nullable=False),
    sa.Column('termination_ground', sa.String(), nullable=False),
    sa.Column('informed_on', sa.Date(), nullable=True),
    sa.Column('informed_how', sa.String(), nullable=False),
    sa.Column('informed_by', sa.String(), nullable=False),
    sa.Column('feedback_on', sa.Date(), nullable=True),
    sa.Column('no_feedback', sa.Boolean(), nullable=False),
    sa.Column('archived_on', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['agency_id'], ['agency.id'], name=op.f('fk_referral_agency_id_agency')),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_referral_case_id_case_file')),
    sa.ForeignKeyConstraint(['consultation_id'], ['consultation.id'], name=op.f('fk_referral_consultation_id_consultation')),
    sa.ForeignKeyConstraint(['dispute_case_id'], ['case_file.id'], name=op.f('fk_referral_dispute_case_id_case_file')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_referral_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_referral')),
    sa.UniqueConstraint('case_id', name=op.f('uq_referral_case_id'))
    )
    op.create_index(op.f('ix_referral_agency_id'), 'referral', ['agency_id'], unique=False)
    op.create_index(op.f('ix_referral_assigned_on'), 'referral', ['assigned_on'], unique=False)
    op.create_index('ix_referral_concluded', 'referral', ['concluded_on', 'outcome', 'case_id'], unique=False)
    op.create_index(op.f('ix_referral_consultation_id'), 'referral', ['consultation_id'], unique=False)
    op.create_index('ix_referral_decided', 'referral', ['decided_on', 'decision', 'case_id'], unique=False)
    op.create_index(op.f('ix_referral_dispute_case_id'), 'referral', ['dispute_case_id'], unique=False)
    op.create_index('ix_referral_receipt', 'referral', ['receipt_on', 'result'], unique=False)
    op.create_index(op.f('ix_referral_registered_on'), 'referral', ['registered_on'], unique=False)
    op.create_index('ix_referral_sent', 'referral', ['sent_on', 'case_id'], unique=False)
    op.create_index(op.f('ix_referral_slip_number'), 'referral', ['slip_number'], unique=False)
    op.create_index(op.f('ix_referral_visit_id'), 'referral', ['visit_id'], unique=False)
    op.create_table('service',
    sa.Column('case_id', sa.Integer(), nullable=True),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('letter_id', sa.Integer(), nullable=True),
    sa.Column('document_id', sa.Integer(), nullable=True),
    sa.Column('receipt_id', sa.Integer(), nullable=True),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=True),
    sa.Column('side', sa.String(), nullable=False),
    sa.Column('recipient', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('phone', sa.String(), nullable=False),
    sa.Column('method', sa.String(), nullable=False),
    sa.Column('tracking', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('sent_at', sa.DateTime(), nullable=True),
    sa.Column('received_at', sa.DateTime(), nullable=True),
    sa.Column('served_on', sa.Date(), nullable=True),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('relation', sa.String(), nullable=False),
    sa.Column('result', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('witness', sa.String(), nullable=False),
    sa.Column('filmed', sa.Boolean(), nullable=False),
    sa.Column('servers', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('site_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('created_by', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['case_file.id'], name=op.f('fk_service_case_id_case_file')),
    sa.ForeignKeyConstraint(['document_id'], ['document.id'], name=op.f('fk_service_document_id_document')),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], name=op.f('fk_service_party_id_party'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['receipt_id'], ['document.id'], name=op.f('fk_service_receipt_id_document')),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name=op.f('fk_service_visit_id_visit')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service')),
    sa.UniqueConstraint('uid', name=op.f('uq_service_uid'))
    )
    op.create_index('ix_service_case', 'service', ['case_id', 'result'], unique=False)
    op.create_index(op.f('ix_service_document_id'), 'service', ['document_id'], unique=False)
    op.create_index(op.f('ix_service_letter_id'), 'service', ['letter_id'], unique=False)
    op.create_index(op.f('ix_service_party_id'), 'service', ['party_id'], unique=False)
    op.create_index(op.f('ix_service_receipt_id'), 'service', ['receipt_id'], unique=False)
    op.create_index('ix_service_result', 'service', ['result', 'case_id'], unique=False)
    op.create_index(op.f('ix_service_visit_id'), 'service', ['visit_id'], unique=False)
    op.create_table('bound_paper',
    sa.Column('binding_id', sa.Integer(), nullable=False),
    sa.Column('book', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('paper_id', sa.Integer(), nullable=False),
    sa.Column('part', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('reference', sa.String(), nullable=False),
    sa.Column('author', sa.String(), nullable=False),
    sa.Column('dated', sa.Date(), nullable=True),
    sa.Column('first_page', sa.Integer(), nullable=False),
    sa.Column('last_page', sa.Integer(), nullable=False),
    sa.Column('remark', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['binding_id'], ['binding.id'], name=op.f('fk_bound_paper_binding_id_binding')),
    sa.ForeignKeyConstraint(['paper_id'], ['file_paper.id'], name=op.f('fk_bound_paper_paper_id_file_paper')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bound_paper'))
    )
    op.create_index(op.f('ix_bound_paper_binding_id'), 'bound_paper', ['binding_id'], unique=False)
    op.create_index(op.f('ix_bound_paper_paper_id'), 'bound_paper', ['paper_id'], unique=False)
    op.execute("CREATE VIRTUAL TABLE search_gram USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='ascii')")
    op.execute("CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END")
    op.execute("CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END")
    op.execute("CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the timeline is never changed'); END")
    op.execute("CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the timeline is never changed'); END")


def downgrade() -> None:
    raise NotImplementedError("an older file is kept beside the database instead")
