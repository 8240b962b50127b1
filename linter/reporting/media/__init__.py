"""One report in several media, a file each: mail and page from one template, text, CSV, a workbook."""
