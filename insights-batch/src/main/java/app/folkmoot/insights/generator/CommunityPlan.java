package app.folkmoot.insights.generator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Everything that determines a generated community: the same plan always gives the same bytes.
 *
 * <p>The defaults are those of METRICS.md section 5; {@link #study} gives exactly that model (each
 * post has at most one answer, every act depends only on the parameters named there), {@link #demo}
 * the community of the first look.
 *
 * @param seed any number; other seeds give other communities of the same kind
 * @param size how many people and groups, and when
 * @param cohorts who belongs to the focal cohort and who says so
 * @param pace how much is written
 * @param answers how soon and how often posts are answered
 * @param staying who joins late, who falls silent, how often people come by
 * @param care mentor requests and reports
 * @param gaps what is planted
 * @param demo whether the five demo people are bound to busy members
 */
public record CommunityPlan(
    long seed,
    Size size,
    Cohorts cohorts,
    Pace pace,
    Answers answers,
    Staying staying,
    Care care,
    Gaps gaps,
    boolean demo) {

  /** Whole months of the demo that are old enough to be closed. */
  static final int DEMO_MONTHS = 6;

  /** Days after which the last horizon in use (30 days) of a month has passed. */
  static final int CLOSING_DAYS = 31;

  /**
   * The demo's own seed: a test of this package shows that the waiting gap, and no other, is found
   * in its last closed month for days of loading all round the year.
   */
  public static final long DEMO_SEED = 25L;

  public CommunityPlan {
    if (demo && size.members() < 60) {
      throw new IllegalArgumentException(
          "the demo needs at least 60 members, not " + size.members());
    }
    if (staying.joiners() > size.members() - 2) {
      throw new IllegalArgumentException(
          "joiners must leave at least 2 members who were there before: at most "
              + (size.members() - 2)
              + ", not "
              + staying.joiners());
    }
  }

  /**
   * How many, and when.
   *
   * @param members 12 to 1,000,000
   * @param groups 1 to 999, no more than members
   * @param start of the first acts but joining; founders have joined in the 60 days before
   * @param end no act happens at or after it
   */
  public record Size(int members, int groups, Instant start, Instant end) {
    public Size {
      Check.range("members", members, 12, 1_000_000);
      Check.range("groups", groups, 1, Math.min(999, members));
      if (!start.isBefore(end)) {
        throw new IllegalArgumentException("the start " + start + " must be before the end " + end);
      }
    }

    double days() {
      return Duration.between(start, end).toSeconds() / 86_400.0;
    }
  }

  /**
   * Cohorts.
   *
   * @param focalShare π, probability of belonging to the focal cohort
   * @param optIn o, probability of saying so at average activity
   * @param optInTilt how strongly saying so depends on activity (log odds per unit of log
   *     activity); 0 = not at all, other values make the bias case
   */
  public record Cohorts(double focalShare, double optIn, double optInTilt) {
    public Cohorts {
      Check.share("the focal share", focalShare);
      Check.share("the opt-in", optIn);
    }
  }

  /**
   * How much is written.
   *
   * @param openings λ, opening posts and help requests per present member and month of 30.4375
   *     days; each member's own rate is λ times an activity drawn from Gamma(0.7) of mean 1
   * @param helpShare share of them that are help requests
   * @param resourceShare share of the others that are resources
   * @param extraReplies mean number of replies to an answered post after the first
   * @param reactions mean number of reactions to an opening post; a reply gets half as many
   */
  public record Pace(
      double openings,
      double helpShare,
      double resourceShare,
      double extraReplies,
      double reactions) {
    public Pace {
      Check.positive("openings per member and month", openings);
      Check.share("the share of help requests", helpShare);
      Check.share("the share of resources", resourceShare);
      Check.notNegative("extra replies", extraReplies);
      Check.notNegative("reactions", reactions);
    }
  }

  /**
   * Answers: log T = ln median + b + ln f·[focal] + N(0, sigma²), b ∼ N(0, frailty²) per author.
   *
   * @param medianHours of the first answer
   * @param frailty sd of the author's effect on the log scale
   * @param sigma sd of the post's effect on the log scale
   * @param never share of posts that nobody ever answers
   * @param removed share of posts removed at a uniform time of their first 168 hours
   */
  public record Answers(
      double medianHours, double frailty, double sigma, double never, double removed) {
    public Answers {
      Check.positive("the median waiting time", medianHours);
      Check.notNegative("the author effect", frailty);
      Check.notNegative("the post effect", sigma);
      Check.share("the share never answered", never);
      Check.share("the share removed", removed);
    }
  }

  /**
   * Coming, staying and coming by.
   *
   * @param joiners how many of the members join between start and end; the others were there before
   *     and stay
   * @param silencePerDay hazard at which a joiner falls silent for good (focal cohort: times r)
   * @param visitsPerDay mean visits of a present member
   */
  public record Staying(int joiners, double silencePerDay, double visitsPerDay) {
    public Staying {
      Check.range("joiners", joiners, 0, 1_000_000);
      Check.notNegative("the daily hazard of falling silent", silencePerDay);
      Check.notNegative("visits per day", visitsPerDay);
    }
  }

  /**
   * Mentor requests and reports.
   *
   * @param mentorRequests expected number between start and end
   * @param reportsPerItem mean reports against an opening post or reply, times Gamma(1) per author
   */
  public record Care(int mentorRequests, double reportsPerItem) {
    public Care {
      Check.range("mentor requests", mentorRequests, 0, 1_000_000_000);
      Check.notNegative("reports per item", reportsPerItem);
    }
  }

  /** The model of METRICS.md section 5 for one month, at a size and with gaps of one's choice. */
  public static CommunityPlan study(long seed, int members, Gaps gaps) {
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    return new CommunityPlan(
        seed,
        new Size(members, 1, start, Instant.parse("2026-05-01T00:00:00Z")),
        new Cohorts(0.25, 0.6, 0),
        new Pace(0.8, 0, 0, 0, 0),
        new Answers(8, 0.6, 1.2, 0.15, 0.03),
        new Staying(Math.min(400, members / 3), 0.008, 0),
        new Care(300, 0.03),
        gaps,
        false);
  }

  /**
   * The demo community: six whole months that ended at least 31 days before {@code today}, and the
   * days since, up to {@code until}; waiting times three times as long for the focal cohort and no
   * other gap.
   *
   * @param today the day of loading, in the community's zone
   * @param until no act happens at or after it; not after the end of {@code today}
   */
  public static CommunityPlan demo(
      long seed, int members, int groups, LocalDate today, Instant until, ZoneId zone) {
    YearMonth firstOpen = YearMonth.from(today.minusDays(CLOSING_DAYS));
    Instant start = firstOpen.minusMonths(DEMO_MONTHS).atDay(1).atStartOfDay(zone).toInstant();
    if (until.isAfter(today.plusDays(1).atStartOfDay(zone).toInstant())
        || until.isBefore(today.minusDays(1).atStartOfDay(zone).toInstant())) {
      throw new IllegalArgumentException(
          "the community must end on the day of loading, " + today + ", not at " + until);
    }
    return new CommunityPlan(
        seed,
        new Size(members, groups, start, until),
        new Cohorts(0.32, 0.75, 0),
        new Pace(2.3, 0.13, 0.22, 0.5, 0.8),
        new Answers(8, 0.6, 1.2, 0.15, 0),
        new Staying(members / 3, 0.003, 0.1),
        new Care(0, 0),
        Gaps.waitingOnly(3),
        true);
  }

  /** Where a day's last hour lies in the future, the last full hour before now; else midnight. */
  static Instant untilFor(LocalDate today, ZoneId zone, Instant now) {
    return today.equals(LocalDate.ofInstant(now, zone))
        ? now.atOffset(ZoneOffset.UTC).withMinute(0).withSecond(0).withNano(0).toInstant()
        : today.atStartOfDay(zone).toInstant();
  }

  /** The same plan with another size. */
  public CommunityPlan withSize(Size other) {
    return new CommunityPlan(seed, other, cohorts, pace, answers, staying, care, gaps, demo);
  }

  /** The same plan with another pace. */
  public CommunityPlan withPace(Pace other) {
    return new CommunityPlan(seed, size, cohorts, other, answers, staying, care, gaps, demo);
  }

  /** The same plan with other answers. */
  public CommunityPlan withAnswers(Answers other) {
    return new CommunityPlan(seed, size, cohorts, pace, other, staying, care, gaps, demo);
  }

  /** The same plan with other cohorts. */
  public CommunityPlan withCohorts(Cohorts other) {
    return new CommunityPlan(seed, size, other, pace, answers, staying, care, gaps, demo);
  }

  /** The same plan with other coming and staying. */
  public CommunityPlan withStaying(Staying other) {
    return new CommunityPlan(seed, size, cohorts, pace, answers, other, care, gaps, demo);
  }

  /** The same plan with other mentor requests and reports. */
  public CommunityPlan withCare(Care other) {
    return new CommunityPlan(seed, size, cohorts, pace, answers, staying, other, gaps, demo);
  }

  /** The same plan with other gaps. */
  public CommunityPlan withGaps(Gaps other) {
    return new CommunityPlan(seed, size, cohorts, pace, answers, staying, care, other, demo);
  }
}
