"""Facts in, PDF out.

forms      the templates in force: forms(folder), form(code, folder)
issue      print_form, reprint, draft, blank, render: a form, recorded or not
sets       the papers of a step of a case: which apply, for whom, what they ask, once
run        many papers one after another: numbered as they leave, rehearsed without a trace
recovery   sheet_pdf: the two sheets that get a centre back in
preview    pages of a PDF as pictures
spool      printers and sending to one
page, blocks, tables, figures   what reports are built of
"""
