package app.folkmoot.insights.generator;

import app.folkmoot.insights.generator.Act.Ending;
import app.folkmoot.insights.generator.Act.Fate;
import app.folkmoot.insights.generator.Act.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Lets a community live from its start to its end and tells its acts in the order of time.
 *
 * <p>Openings, visits and mentor requests are Poisson processes whose rates follow who is present;
 * everything that follows from an act waits in a queue until its time has come, and who answers is
 * drawn then, from those present. Memory grows with members and open matters, not with acts; a post
 * costs O(log members).
 */
final class Simulation {

  private static final double DAY = 86_400;
  private static final double MONTH = 30.4375 * DAY;
  private static final double HOUR = 3_600;
  private static final long REMOVAL_WINDOW = 168 * 3_600;

  private record Due(long at, long order, Runnable act) {}

  /** A thread as far as later replies need it. */
  private static final class OpenThread {
    final int id;
    final int root;
    final int author;
    final int group;
    final long removedAt;
    int latest;
    int latestAuthor;

    OpenThread(int id, int root, int author, int group, long removedAt) {
      this.id = id;
      this.root = root;
      this.author = author;
      this.group = group;
      this.removedAt = removedAt;
      this.latest = root;
      this.latestAuthor = author;
    }
  }

  private final CommunityPlan plan;
  private final Roster roster;
  private final Consumer<Act> told;
  private final Presence presence;
  private final Zones zones = new Zones();
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private final Draws draws;
  private final long end;
  private long order;
  private int posts;
  private int threads;
  private int helpRequests;
  private int mentorRequests;
  private int reports;

  private Simulation(CommunityPlan plan, Roster roster, Consumer<Act> told) {
    this.plan = plan;
    this.roster = roster;
    this.told = told;
    presence = new Presence(roster, plan.gaps().homophily());
    draws = new Draws(plan.seed(), "life");
    end = plan.size().end().getEpochSecond();
  }

  static void run(CommunityPlan plan, Roster roster, Consumer<Act> told) {
    new Simulation(plan, roster, told).live();
  }

  private void live() {
    long start = plan.size().start().getEpochSecond();
    int arriving = 0;
    double clock = start;
    double opening = Double.NaN;
    double visit = Double.NaN;
    double mentor = start + draws.exponential(1) / mentorRate();
    while (true) {
      long arrival = arriving < roster.members ? roster.joined[arriving] : Long.MAX_VALUE;
      long due = queue.isEmpty() ? Long.MAX_VALUE : queue.element().at();
      if (arrival < start || due < start) {
        if (arrival <= due) {
          join(arriving++);
        } else {
          queue.remove().act().run();
        }
        continue;
      }
      if (Double.isNaN(opening)) {
        opening = clock + draws.exponential(1) / openingRate();
        visit = clock + draws.exponential(1) / visitRate();
      }
      double next = Math.min(Math.min(arrival, due), Math.min(Math.min(opening, visit), mentor));
      if (next >= end) {
        return;
      }
      clock = next;
      if (next == arrival) {
        join(arriving++);
        opening = Double.NaN;
      } else if (next == due) {
        int before = presence.version();
        queue.remove().act().run();
        if (presence.version() != before) {
          opening = Double.NaN;
        }
      } else if (next == opening) {
        maybeOpen((long) next);
        opening = clock + draws.exponential(1) / openingRate();
      } else if (next == visit) {
        told.accept(new Act.MemberVisited((long) next, presence.anyone(draws)));
        visit = clock + draws.exponential(1) / visitRate();
      } else {
        askForMentor((long) next);
        mentor = clock + draws.exponential(1) / mentorRate();
      }
    }
  }

  private double openingRate() {
    return plan.pace().openings() * presence.activity() * Zones.busiest() / MONTH;
  }

  private double visitRate() {
    return plan.staying().visitsPerDay() * presence.count() / DAY;
  }

  private double mentorRate() {
    return plan.care().mentorRequests() / (plan.size().days() * DAY);
  }

  private void later(double at, Runnable act) {
    if (at < end) {
      queue.add(new Due((long) at, order++, act));
    }
  }

  private void join(int member) {
    long at = roster.joined[member];
    told.accept(new Act.MemberJoined(at, member));
    if (roster.disclosed[member]) {
      told.accept(new Act.SelfIdDeclared(at, member));
    }
    presence.arrive(member);
    for (int row = roster.firstRow[member]; row < roster.firstRow[member + 1]; row++) {
      int membership = row;
      if (roster.rowJoined[row] <= at) {
        presence.joinGroup(member, membership);
      } else if (roster.rowJoined[row] < roster.silent[member]) {
        later(roster.rowJoined[row], () -> presence.joinGroup(member, membership));
      }
    }
    if (roster.silent[member] != Roster.NEVER) {
      later(roster.silent[member], () -> presence.leave(member));
    }
  }

  private void maybeOpen(long at) {
    int author = presence.byActivity(draws);
    if (!draws.chance(zones.busy(roster.zone[author], at) / Zones.busiest())) {
      return;
    }
    int group = presence.groupOf(author, at, draws);
    if (draws.chance(plan.pace().helpShare())) {
      askForHelp(at, author, group);
    } else {
      publish(at, author, group, draws.chance(plan.pace().resourceShare()));
    }
  }

  private double wait(int author) {
    var answers = plan.answers();
    double log =
        Math.log(answers.medianHours())
            + roster.authorEffect[author]
            + (roster.focal[author] ? Math.log(plan.gaps().waiting()) : 0)
            + answers.sigma() * draws.gaussian();
    return Math.max(30, HOUR * Math.exp(log));
  }

  private void publish(long at, int author, int group, boolean resource) {
    int post = ++posts;
    boolean removed = draws.chance(plan.answers().removed());
    long removedAt = removed ? at + 1 + draws.below(REMOVAL_WINDOW) : Long.MAX_VALUE;
    OpenThread thread = new OpenThread(++threads, post, author, group, removedAt);
    told.accept(new Act.PostPublished(at, post, thread.id, author, group, resource));
    if (removed) {
      boolean byModerator = draws.chance(0.5);
      later(removedAt, () -> told.accept(new Act.PostRemoved(removedAt, post, byModerator)));
    }
    afterwards(at, thread, post, author, plan.pace().reactions());
    double first = at + wait(author);
    if (!draws.chance(plan.answers().never())) {
      int extra = draws.poisson(plan.pace().extraReplies() * draws.gamma(0.7));
      later(first, () -> reply(thread, (long) first, extra));
    }
  }

  private void reply(OpenThread thread, long at, int extra) {
    if (at >= thread.removedAt) {
      return;
    }
    boolean starterAgain = thread.latestAuthor != thread.author && draws.chance(0.3);
    int author =
        starterAgain ? thread.author : presence.answerer(thread.author, thread.group, draws);
    if (author >= 0 && at < roster.silent[author]) {
      int post = ++posts;
      int parent = thread.latest != thread.root && draws.chance(0.3) ? thread.latest : thread.root;
      told.accept(
          new Act.ReplyPublished(
              at, post, thread.id, thread.root, parent, author, thread.author, thread.group));
      thread.latest = post;
      thread.latestAuthor = author;
      afterwards(at, thread, post, author, plan.pace().reactions() / 2);
    }
    if (extra > 0) {
      double next = at + 60 + draws.lognormal(3 * HOUR, 1.6);
      later(next, () -> reply(thread, (long) next, extra - 1));
    }
  }

  /** Reactions to a post and reports against it. */
  private void afterwards(long at, OpenThread thread, int post, int author, double reactions) {
    if (reactions > 0) {
      int count = draws.poisson(reactions * draws.gamma(0.6));
      List<Integer> sofar = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        double when = at + 20 + draws.lognormal(2 * HOUR, 1.5);
        later(when, () -> react(thread, post, author, (long) when, sofar));
      }
    }
    double proneness =
        plan.care().reportsPerItem()
            * roster.reportProneness[author]
            * (roster.focal[author] ? plan.gaps().reporting() : 1);
    int reported = proneness == 0 ? 0 : draws.poisson(proneness);
    for (int i = 0; i < reported; i++) {
      double when = at + 60 + draws.lognormal(6 * HOUR, 1);
      later(when, () -> report(thread, post, author, (long) when));
    }
  }

  private void react(OpenThread thread, int post, int author, long at, List<Integer> sofar) {
    int member = presence.neutral(author, thread.group, draws);
    if (member >= 0 && at < thread.removedAt && !sofar.contains(member)) {
      sofar.add(member);
      told.accept(new Act.ReactionAdded(at, post, member));
    }
  }

  private void report(OpenThread thread, int post, int author, long at) {
    int reporter = presence.neutral(author, thread.group, draws);
    if (reporter < 0) {
      return;
    }
    int report = ++reports;
    told.accept(new Act.ContentReported(at, report, post, reporter));
    boolean upheld = draws.chance(0.3);
    double when = at + 60 + draws.lognormal(20 * HOUR, 1);
    later(when, () -> told.accept(new Act.ReportResolved((long) when, report, upheld)));
  }

  /**
   * Its fate is drawn first and does not depend on the cohort; then who offers when. The first
   * offer waits as long as a post's first answer does, unless the request is over before.
   */
  private void askForHelp(long at, int member, int group) {
    int request = ++helpRequests;
    double fateDraw = draws.uniform();
    long over = at + (long) draws.lognormal(4 * DAY, 0.7);
    Fate fate = over >= end ? Fate.OPEN : fate(fateDraw);
    double first = at + wait(member);
    List<Offer> offers = new ArrayList<>();
    if (fate == Fate.FULFILLED) {
      double latest = at + (over - at) * (0.2 + 0.5 * draws.uniform());
      offer(offers, member, group, (long) Math.min(first, latest), over, true);
      if (offers.isEmpty()) {
        fate = Fate.OPEN;
      }
    } else if (!draws.chance(plan.answers().never())) {
      offer(
          offers,
          member,
          group,
          (long) first,
          fate == Fate.OPEN ? end : over,
          fate == Fate.OPEN && draws.chance(0.3));
    }
    if (!offers.isEmpty()) {
      int more = draws.poisson(0.5);
      for (int i = 0; i < more; i++) {
        long when = offers.getLast().at() + 60 + (long) draws.lognormal(6 * HOUR, 1);
        offer(offers, member, group, when, fate == Fate.OPEN ? end : over, false);
      }
    }
    Ending ending = new Ending(fate, fate == Fate.OPEN ? end : over);
    told.accept(new Act.HelpRequested(at, request, member, group, List.copyOf(offers), ending));
    if (fate == Fate.FULFILLED) {
      int helper = offers.getFirst().member();
      later(over, () -> told.accept(new Act.HelpFulfilled(over, request, helper)));
    } else if (fate == Fate.CANCELLED) {
      later(over, () -> told.accept(new Act.HelpRequestCancelled(over, request)));
    }
  }

  private static Fate fate(double draw) {
    return draw < 0.72 ? Fate.FULFILLED : draw < 0.8 ? Fate.CANCELLED : Fate.OPEN;
  }

  private void offer(
      List<Offer> offers, int member, int group, long at, long before, boolean accepted) {
    int helper = presence.answerer(member, group, draws);
    boolean known = offers.stream().anyMatch(offer -> offer.member() == helper);
    if (helper >= 0 && !known && at < before && at < roster.silent[helper]) {
      offers.add(new Offer(at, helper, accepted));
    }
  }

  private void askForMentor(long at) {
    int mentee = presence.anyone(draws);
    int request = ++mentorRequests;
    told.accept(new Act.MentorRequested(at, request, mentee));
    double matched = roster.focal[mentee] ? plan.gaps().mentorMatched() : Gaps.MENTOR_MATCHED;
    double when = at + DAY * (0.5 + 24.5 * draws.uniform());
    if (draws.chance(matched)) {
      later(when, () -> matchMentor(request, mentee, (long) when));
    } else if (draws.chance(0.3)) {
      later(when, () -> told.accept(new Act.MentorRequestWithdrawn((long) when, request)));
    }
  }

  private void matchMentor(int request, int mentee, long at) {
    int mentor = presence.anyone(draws);
    if (mentor == mentee) {
      mentor = presence.byActivity(draws);
    }
    if (mentor != mentee) {
      told.accept(new Act.MentorMatched(at, request, mentor));
    }
  }
}
