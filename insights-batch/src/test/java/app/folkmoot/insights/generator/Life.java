package app.folkmoot.insights.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A generated community held in memory. */
record Life(CommunityPlan plan, Roster roster, List<Act> acts) {

  static Life of(CommunityPlan plan) {
    Roster roster = Roster.draw(plan);
    List<Act> acts = new ArrayList<>();
    Simulation.run(plan, roster, acts::add);
    return new Life(plan, roster, acts);
  }

  <A extends Act> Stream<A> all(Class<A> kind) {
    return acts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
