package app.folkmoot.query.members;

import app.folkmoot.events.Text;
import app.folkmoot.query.platform.BadRequestException;
import app.folkmoot.query.platform.Cursor;
import app.folkmoot.query.platform.Filling;
import app.folkmoot.query.platform.MemberDocument;
import app.folkmoot.query.platform.Names;
import app.folkmoot.query.platform.NotFoundException;
import app.folkmoot.query.platform.Page;
import app.folkmoot.query.platform.PageRequest;
import app.folkmoot.query.platform.Viewer;
import app.folkmoot.query.platform.store.PairId;
import app.folkmoot.query.platform.store.ReadModels;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who people are. */
@Component
public final class MemberReads {
  private static final int LONGEST_QUERY = 200;

  private final ReadModels models;

  MemberReads(ReadModels models) {
    this.models = models;
  }

  /** What the platform knows of the viewer. */
  public MeView me(Viewer viewer) {
    MemberDocument member =
        viewer.memberId() == null
            ? null
            : members().find(new Document("_id", viewer.memberId())).first();
    return new MeView(
        viewer.memberId(),
        member == null ? null : member.displayName().orElse(Names.FORMER),
        viewer.roles(),
        viewer.joined());
  }

  /**
   * A member's profile, the viewer's own included.
   *
   * @throws NotFoundException if nobody has this id
   */
  public MemberView member(Viewer viewer, UUID memberId) {
    MemberDocument member = members().find(new Document("_id", memberId)).first();
    if (member == null) {
      models.verifyPresent();
      throw new NotFoundException("member");
    }
    return views(viewer, List.of(member)).getFirst();
  }

  /**
   * People of the community by name, those who left and former members left out.
   *
   * @param query words that name, headline or skills begin with; null for all
   */
  public Page<MemberView> people(Viewer viewer, @Nullable String query, PageRequest page) {
    List<String> words = words(query);
    Page<MemberDocument> found =
        Filling.page(
            page,
            this::byName,
            member -> Cursor.of(sortName(member).replace('\n', ' '), member.id()),
            members -> members.stream().filter(member -> matches(member, words)).toList());
    if (found.items().isEmpty()) {
      models.verifyPresent();
    }
    return new Page<>(views(viewer, found.items()), found.nextCursor());
  }

  /** Who the viewer follows, last followed first. */
  public Page<MemberView> followed(Viewer viewer, PageRequest page) {
    if (viewer.memberId() == null) {
      return new Page<>(List.of(), null);
    }
    UUID follower = viewer.memberId();
    Page<Follow> follows =
        Filling.page(
            page,
            (cursor, most) -> follows(follower, cursor, most),
            follow -> Cursor.at(follow.changedAt(), follow.position()),
            all -> all.stream().filter(Follow::on).toList());
    Map<UUID, MemberDocument> found = new HashMap<>();
    members()
        .find(byIds(follows.items().stream().map(Follow::followedId).toList()))
        .forEach(member -> found.put(member.id(), member));
    List<MemberDocument> inOrder =
        follows.items().stream()
            .map(follow -> found.get(follow.followedId()))
            .filter(Objects::nonNull)
            .toList();
    return new Page<>(views(viewer, inOrder), follows.nextCursor());
  }

  /** The viewer's own preferences; empty before they were ever set. */
  public Optional<PreferencesView> preferences(Viewer viewer) {
    return Optional.ofNullable(viewer.memberId())
        .map(id -> members().find(new Document("_id", id)).first())
        .map(MemberDocument::preferences)
        .map(
            own ->
                new PreferencesView(
                    own.digestEvery(),
                    own.quietFrom(),
                    own.quietTo(),
                    own.workDays(),
                    own.mutedKinds()));
  }

  private List<MemberDocument> byName(@Nullable String cursor, int most) {
    String from = "";
    List<Document> beyond = List.of();
    if (cursor != null) {
      List<String> parts = Cursor.parts(cursor, 2);
      from = parts.get(0);
      beyond =
          List.of(
              new Document("sortName", new Document("$gt", from)),
              new Document("sortName", from).append("_id", new Document("$gt", id(parts.get(1)))));
    }
    Document query = new Document("sortName", new Document("$gte", from));
    if (!beyond.isEmpty()) {
      query.append("$or", beyond);
    }
    return members()
        .find(query)
        .sort(new Document("sortName", 1).append("_id", 1))
        .limit(most)
        .into(new ArrayList<>());
  }

  private List<Follow> follows(UUID follower, @Nullable String cursor, int most) {
    Document query = new Document("followerId", follower);
    if (cursor != null) {
      Cursor.beyond(query, cursor, "changedAt", "position", true);
    }
    return models
        .collection(Follow.COLLECTION, Follow.class)
        .find(query)
        .sort(new Document("changedAt", -1).append("position", -1))
        .limit(most)
        .into(new ArrayList<>());
  }

  private List<MemberView> views(Viewer viewer, List<MemberDocument> members) {
    Set<UUID> followed = followed(viewer, members);
    return members.stream()
        .map(member -> view(viewer, member, followed.contains(member.id())))
        .toList();
  }

  private Set<UUID> followed(Viewer viewer, List<MemberDocument> members) {
    Set<UUID> followed = new HashSet<>();
    if (viewer.memberId() != null) {
      UUID own = viewer.memberId();
      List<UUID> pairs = members.stream().map(m -> PairId.of(own, m.id())).toList();
      for (Follow each : models.collection(Follow.COLLECTION, Follow.class).find(byIds(pairs))) {
        if (each.on()) {
          followed.add(each.followedId());
        }
      }
    }
    return followed;
  }

  private static MemberView view(Viewer viewer, MemberDocument m, boolean followed) {
    return new MemberView(
        m.id(),
        m.displayName().orElse(Names.FORMER),
        m.kind(),
        m.former(),
        m.left(),
        words(m.headline()),
        words(m.pronouns()),
        known(m.skills()),
        known(m.languages()),
        words(m.timeZone()),
        known(m.links()),
        m.registeredAt(),
        followed,
        m.id().equals(viewer.memberId()));
  }

  private static @Nullable String words(@Nullable Text text) {
    return text instanceof Text.Known known ? known.value() : null;
  }

  private static List<String> known(List<Text> texts) {
    return texts.stream()
        .flatMap(text -> text instanceof Text.Known k ? Stream.of(k.value()) : Stream.of())
        .toList();
  }

  private static boolean matches(MemberDocument member, List<String> words) {
    String text =
        sortName(member)
            + " "
            + (member.headline() == null ? "" : member.headline().orElse(""))
            + " "
            + String.join(" ", known(member.skills()));
    List<String> own = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
  }

  private static String sortName(MemberDocument member) {
    return member.sortName() == null ? "" : member.sortName();
  }

  private static List<String> words(@Nullable String query) {
    if (query == null || query.isBlank()) {
      return List.of();
    }
    if (query.length() > LONGEST_QUERY) {
      throw new BadRequestException("query", "must be at most " + LONGEST_QUERY + " characters");
    }
    return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("cursor", "must be one that an earlier page gave");
    }
  }

  private static Document byIds(List<UUID> ids) {
    return new Document("_id", new Document("$in", ids));
  }

  private MongoCollection<MemberDocument> members() {
    return models.collection(MemberDocument.COLLECTION, MemberDocument.class);
  }
}
