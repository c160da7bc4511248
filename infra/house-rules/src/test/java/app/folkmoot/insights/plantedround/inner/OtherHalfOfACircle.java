package app.folkmoot.insights.plantedround.inner;

import app.folkmoot.insights.plantedround.HalfOfACircle;

/** Planted: two packages that need each other. */
public final class OtherHalfOfACircle {
  Object other() {
    return new HalfOfACircle();
  }
}
