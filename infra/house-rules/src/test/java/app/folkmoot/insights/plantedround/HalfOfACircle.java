package app.folkmoot.insights.plantedround;

import app.folkmoot.insights.plantedround.inner.OtherHalfOfACircle;

/** Planted: two packages that need each other. */
public final class HalfOfACircle {
  Object other() {
    return new OtherHalfOfACircle();
  }
}
