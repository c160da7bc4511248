package app.folkmoot.query.platform.planted;

import app.folkmoot.insights.planted.MetricOfPlanting;

/** Planted: a service must not import another. */
record QueryPartKnowingInsights(MetricOfPlanting metric) {}
