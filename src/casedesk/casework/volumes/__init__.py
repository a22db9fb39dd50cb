"""The file of a case (卷宗): its papers in order, bound, complete, archived, lent, reviewed.

contents      the papers as they lie; settle() lays in what came since
arranging     moved, named, sorted, turned, split, joined, taken out
completeness  what a complete file holds by the road the case took, and what is missing
binding       what a binding is of, and the record of it
archive       boxes, retention, lists · loans   who read it · reviews   when its time is over
"""
