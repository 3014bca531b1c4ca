"""A lesson: handouts, key and slides before it, what the class did after it. Nothing leaves the machine.

settings    level, layers, length, time and number of students, checked
twice       paragraphs that stand in a text twice, counted once
choose      which article the class marks, and which two tell of one event
lesson      the chosen texts, cut to length, with numbered sentences and the kit's marks
subjects    what a lesson is about, in the words of its pages
reasons     why a word is marked, and why another is not, in plain words
plan        the minutes of the lesson
onscreen    the page on which students mark with a browser alone
typed       the command that the tally asks the teacher to type
kept        a typed tally that stays, and pages of an earlier class that go
pack        lesson → handouts, page to mark on, key, pair, rewriting task, plan, slides, tally
handed      the students' files → what each of them marked
agreement   how far students agree: percent, Fleiss' kappa, Krippendorff's alpha
grading     students beside the key; the words most and least agreed on
between     two students beside one another
results     all of it → a class page, a page per student, tables
lead        the same for a notebook that leads a class
"""

from framing.workshop.pack import pack
from framing.workshop.results import results

__all__ = ["pack", "results"]
