package app.folkmoot.command.platform.store;

import app.folkmoot.command.platform.store.MemberKeys.KeyId;
import app.folkmoot.events.EventCatalog;
import app.folkmoot.events.Personal;
import app.folkmoot.events.Personal.Purpose;
import com.google.crypto.tink.Aead;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the personal texts in an event's content before it is stored and opens them when it is
 * read.
 *
 * <p>A sealed text is {@code {"sealed": <base64>, "owner": <component>, "purpose": ..., "scope":
 * <component>}}: it says itself which key opens it, so that content of an old revision is opened
 * before it is brought up to date. Associated data: owner, logical type, stored revision, field. A
 * text whose key is gone reads {@code {"erased": true}}.
 */
public final class PersonalTexts {
  private static final String SEALED = "sealed";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private record Field(String name, Personal personal) {}

  private final MemberKeys keys;
  private final boolean sealing;
  private final Map<String, List<Field>> fields = new HashMap<>();

  /**
   * @param sealing false leaves texts readable: a test's proof that sealing is what hides them
   */
  public PersonalTexts(MemberKeys keys, boolean sealing) {
    this.keys = keys;
    this.sealing = sealing;
    for (EventCatalog.Entry entry : EventCatalog.all()) {
      List<Field> personal = new ArrayList<>();
      for (RecordComponent component : entry.type().getRecordComponents()) {
        Personal mark = component.getAnnotation(Personal.class);
        if (mark != null) {
          personal.add(new Field(component.getName(), mark));
        }
      }
      fields.put(entry.name(), List.copyOf(personal));
    }
  }

  /** The keys that sealing this content will ask for. */
  public Set<KeyId> keysOf(String type, ObjectNode content) {
    Set<KeyId> ids = new LinkedHashSet<>();
    for (Field field : fieldsOf(type)) {
      if (content.hasNonNull(field.name())) {
        ids.add(
            keyId(
                content,
                field.personal().owner(),
                field.personal().purpose(),
                field.personal().scope()));
      }
    }
    return ids;
  }

  /** Seals every personal text in place. */
  public void seal(String type, int revision, ObjectNode content) {
    if (!sealing) {
      return;
    }
    for (Field field : fieldsOf(type)) {
      JsonNode value = content.get(field.name());
      if (value == null || value.isNull()) {
        continue;
      }
      if (value instanceof ArrayNode list) {
        ArrayNode sealed = NODES.arrayNode();
        for (int i = 0; i < list.size(); i++) {
          sealed.add(sealOne(type, revision, content, field, field.name() + "#" + i, list.get(i)));
        }
        content.set(field.name(), sealed);
      } else {
        content.set(field.name(), sealOne(type, revision, content, field, field.name(), value));
      }
    }
  }

  /** Opens every sealed text in place; where the key is gone it becomes erased. */
  public void open(String type, int revision, ObjectNode content) {
    for (Map.Entry<String, JsonNode> property : List.copyOf(content.properties())) {
      String name = property.getKey();
      if (property.getValue() instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i).has(SEALED)) {
            list.set(i, openOne(type, revision, content, name + "#" + i, list.get(i)));
          }
        }
      } else if (property.getValue().has(SEALED)) {
        content.set(name, openOne(type, revision, content, name, property.getValue()));
      }
    }
  }

  private JsonNode sealOne(
      String type, int revision, ObjectNode content, Field field, String path, JsonNode value) {
    if (!value.isString()) {
      return value;
    }
    Personal mark = field.personal();
    KeyId id = keyId(content, mark.owner(), mark.purpose(), mark.scope());
    try {
      byte[] sealed =
          keys.toWrite(id)
              .encrypt(
                  value.stringValue().getBytes(StandardCharsets.UTF_8),
                  associated(id.memberId(), type, revision, path));
      ObjectNode out = NODES.objectNode();
      out.put(SEALED, Base64.getEncoder().withoutPadding().encodeToString(sealed));
      out.put("owner", mark.owner());
      out.put("purpose", mark.purpose().name());
      if (!mark.scope().isEmpty()) {
        out.put("scope", mark.scope());
      }
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a personal text could not be sealed", e);
    }
  }

  private JsonNode openOne(
      String type, int revision, ObjectNode content, String path, JsonNode sealed) {
    KeyId id =
        keyId(
            content,
            sealed.path("owner").asString(),
            Purpose.valueOf(sealed.path("purpose").asString()),
            sealed.path("scope").asString(""));
    Optional<Aead> key = keys.toRead(id);
    if (key.isEmpty()) {
      return NODES.objectNode().put("erased", true);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed.path(SEALED).asString());
      byte[] text = key.get().decrypt(bytes, associated(id.memberId(), type, revision, path));
      return NODES.stringNode(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored personal text was tampered with: " + type, e);
    }
  }

  private List<Field> fieldsOf(String type) {
    return fields.getOrDefault(type, List.of());
  }

  private static KeyId keyId(ObjectNode content, String owner, Purpose purpose, String scope) {
    UUID memberId = UUID.fromString(content.path(owner).asString());
    return new KeyId(memberId, purpose, scope.isEmpty() ? "" : content.path(scope).asString());
  }

  private static byte[] associated(UUID owner, String type, int revision, String path) {
    return (owner + "|" + type + "|" + revision + "|" + path).getBytes(StandardCharsets.UTF_8);
  }
}
