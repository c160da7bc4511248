package app.folkmoot.command.platform.openapi;

import app.folkmoot.command.platform.Command;
import app.folkmoot.command.platform.entry.CommandCatalog;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every command its own path in the document, where the code has one door for all: fields,
 * lengths and patterns come from the records and their constraints.
 */
@Component
final class CommandDocument implements OpenApiCustomizer {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> REFUSALS = refusals();

  private final CommandCatalog catalog;

  CommandDocument(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void customise(OpenAPI document) {
    document.setInfo(
        new Info()
            .title("Folkmoot: commands")
            .version("1")
            .description(
                "Each answers with a consistency token; a read that carries it shows what was"
                    + " done."));
    document
        .getComponents()
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    document.getComponents().addSchemas(PROBLEM, problem());
    document.getPaths().remove("/commands/{name}");
    catalog.all().forEach((name, type) -> add(document, name, type));
  }

  private static void add(OpenAPI document, String name, Class<? extends Command> type) {
    ResolvedSchema fields =
        ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type));
    fields.referencedSchemas.forEach(document.getComponents()::addSchemas);
    spellConstants(
        type, Objects.requireNonNull(fields.referencedSchemas.get(type.getSimpleName())));
    document
        .getPaths()
        .addPathItem(
            "/commands/" + name,
            new PathItem()
                .post(
                    new Operation()
                        .operationId(name)
                        .addTagsItem(
                            type.getEnclosingClass().getSimpleName().replace("Command", ""))
                        .addParametersItem(idempotencyKey())
                        .requestBody(
                            new RequestBody()
                                .required(true)
                                .content(
                                    json(
                                        "application/json",
                                        new Schema<>()
                                            .$ref("#/components/schemas/" + type.getSimpleName()))))
                        .responses(responses())));
  }

  /** Constants as the JSON has them: the schemas are made by a library that spells them as Java. */
  private static void spellConstants(Class<?> type, Schema<?> schema) {
    for (RecordComponent component : type.getRecordComponents()) {
      Schema<?> property = Objects.requireNonNull(schema.getProperties().get(component.getName()));
      if (component.getType().isEnum()) {
        constants(property, component.getType());
      } else if (component.getGenericType() instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> element
          && element.isEnum()) {
        constants(property.getItems(), element);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void constants(Schema<?> schema, Class<?> type) {
    ((Schema<Object>) schema)
        .setEnum(
            Stream.of(type.getEnumConstants())
                .<Object>map(constant -> JSON.valueToTree(constant).asString())
                .toList());
  }

  private static Parameter idempotencyKey() {
    return new Parameter()
        .name("Idempotency-Key")
        .in("header")
        .description("One of one's own choice, kept 7 days: a repetition gets the first answer.")
        .schema(new Schema<String>().type("string").minLength(1).maxLength(200));
  }

  private static ApiResponses responses() {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(
        "200",
        new ApiResponse()
            .description("Decided; its events are stored.")
            .content(json("application/json", new Schema<>().$ref("#/components/schemas/Answer"))));
    REFUSALS.forEach(
        (status, meaning) ->
            responses.addApiResponse(
                status,
                new ApiResponse()
                    .description(meaning)
                    .content(
                        json(
                            "application/problem+json",
                            new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
    return responses;
  }

  private static Map<String, String> refusals() {
    Map<String, String> refusals = new LinkedHashMap<>();
    refusals.put("400", "Malformed, or a field is invalid: see errors.");
    refusals.put("401", "No valid access token.");
    refusals.put("403", "Not allowed to this member.");
    refusals.put("404", "There is no such thing, or it is not visible to this member.");
    refusals.put("409", "It changed meanwhile, is taken, or was decided already.");
    refusals.put(
        "422",
        "A rule of the community forbids it, or the idempotency key came with another body.");
    refusals.put("503", "The store cannot be reached; try again.");
    return refusals;
  }

  /** RFC 9457, with the fields that are invalid. */
  private static Schema<?> problem() {
    Schema<?> field =
        object().addProperty("field", text("string")).addProperty("message", text("string"));
    return object()
        .addProperty("type", text("string"))
        .addProperty("title", text("string"))
        .addProperty("status", text("integer"))
        .addProperty("detail", text("string"))
        .addProperty("errors", text("array").items(field));
  }

  private static Schema<Object> object() {
    return text("object");
  }

  private static Schema<Object> text(String type) {
    return new Schema<>().types(Set.of(type));
  }

  private static Content json(String mediaType, Schema<?> schema) {
    return new Content().addMediaType(mediaType, new MediaType().schema(schema));
  }
}
