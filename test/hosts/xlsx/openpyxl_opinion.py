"""What openpyxl makes of .xlsx files: `resave FROM TO` saves each again, `tell FROM` prints what it reads as JSON."""

import json
import os
import sys

import openpyxl


def plain(value):
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return getattr(value, "text", str(value))


def tell(sheet):
    setup = sheet.page_setup
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": {
            cell.coordinate: {"value": plain(cell.value), "type": cell.data_type, "format": cell.number_format}
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        },
        "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
        "printArea": sheet.print_area,
        "titleRows": sheet.print_title_rows,
        "orientation": setup.orientation,
        "paper": setup.paperSize,
        "fitToPage": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "freeze": sheet.freeze_panes,
        "protected": sheet.protection.sheet,
        "validations": len(sheet.data_validations.dataValidation),
        "footer": sheet.oddFooter.center.text,
    }


def files(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith(".xlsx"))


if sys.argv[1] == "resave":
    for name in files(sys.argv[2]):
        openpyxl.load_workbook(os.path.join(sys.argv[2], name)).save(os.path.join(sys.argv[3], name))
else:
    print(
        json.dumps(
            {
                name: [tell(sheet) for sheet in openpyxl.load_workbook(os.path.join(sys.argv[2], name)).worksheets]
                for name in files(sys.argv[2])
            }
        )
    )
