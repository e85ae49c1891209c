"""Reports: cited, tested, reproducible documents out of notebooks.

In a notebook of ``notebooks/reports/``::

    report = Report(as_of=as_of, transfer=transfer)     # checks its parameters, gives report.ds
    report.say(the_car.summary(report.queries))         # sentences, every figure with its query

``publish("the-car", as_of="2024-02-22")`` runs it and writes the page, the PDF and the references.
"""
