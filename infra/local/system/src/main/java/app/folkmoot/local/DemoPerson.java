package app.folkmoot.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The five people one can sign in as; their names and subjects are the demo community's. */
public enum DemoPerson {
  AMARA(
      "Amara Okonjo",
      List.of("member"),
      "Read her home feed, open a thread and reply, ask for help."),
  BEN(
      "Ben Castellan",
      List.of("member"),
      "Offer help on the help board, share a resource, join another group."),
  MO(
      "Mo Farahani",
      List.of("member", "moderator"),
      "Look after groups and threads: pin, lock, remove."),
  LEA(
      "Léa Brandstetter",
      List.of("member", "leader"),
      "Read the monthly insights: who waits, and is it improving?"),
  ADA(
      "Ada Lindqvist",
      List.of("member", "admin"),
      "See the counts behind the numbers, and keep the place running.");

  /** Everybody's password: the provider runs on this machine alone. */
  public static final String PASSWORD = "folkmoot";

  private final String fullName;
  private final List<String> roles;
  private final String lookAt;

  DemoPerson(String fullName, List<String> roles, String lookAt) {
    this.fullName = fullName;
    this.roles = roles;
    this.lookAt = lookAt;
  }

  /** The name one signs in with, which is the subject of the tokens too. */
  public String username() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The full name. */
  public String fullName() {
    return fullName;
  }

  /** The first of the names. */
  public String firstName() {
    return fullName.substring(0, fullName.indexOf(' '));
  }

  /** The roles that the tokens carry. */
  public List<String> roles() {
    return roles;
  }

  /** The role that sets this person apart. */
  public String role() {
    return roles.get(roles.size() - 1);
  }

  /** One sentence on what to try as this person. */
  public String lookAt() {
    return lookAt;
  }

  /** Finds a person by {@link #username}. */
  public static Optional<DemoPerson> named(String username) {
    for (DemoPerson person : values()) {
      if (person.username().equals(username)) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }
}
