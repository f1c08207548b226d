"""Reads every workbook of a folder with openpyxl and prints what it cost, as JSON."""
import json, os, resource, sys, time
import openpyxl


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


before, started = processor(), time.perf_counter()
for name in sorted(os.listdir(sys.argv[1])):
    workbook = openpyxl.load_workbook(os.path.join(sys.argv[1], name), data_only=True)
    for sheet in workbook:
        for row in sheet.iter_rows(values_only=True):
            len(row)
print(json.dumps({
    'cpu': processor() - before,
    'wall': time.perf_counter() - started,
    'memory': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
