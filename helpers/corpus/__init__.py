"""A corpus: from one article to millions, on this machine or on a Dask cluster.

``scan`` is made of parts that each know one thing: ``inputs`` what a collection may be, ``prefilter`` what can be
dropped unread, ``reading`` one article, ``copies`` the papers that carry one wire, ``runs`` what is finished already;
``scanning`` puts them together. ``feeds`` polls RSS and Atom into the same candidates, ``queue`` walks through them.
"""
