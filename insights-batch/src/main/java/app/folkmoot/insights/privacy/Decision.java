package app.folkmoot.insights.privacy;

/** What was decided for one cell and by which rule, without a count and without a person. */
public record Decision(SliceKey slice, String cell, Verdict verdict, Rule rule) {}
