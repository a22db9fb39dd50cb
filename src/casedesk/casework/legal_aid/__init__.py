"""Legal aid: referrals to an agency, the union's own aid, consultations, duty lawyers."""
