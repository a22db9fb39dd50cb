"""Facts in, PDF out.

forms      the templates in force: forms(folder), form(code, folder)
issue      print_form, reprint, draft, blank, render: a form, recorded or not
recovery   sheet_pdf: the two sheets that get a centre back in
preview    pages of a PDF as pictures
spool      printers and sending to one
page, blocks, tables, figures   what reports are built of
"""
