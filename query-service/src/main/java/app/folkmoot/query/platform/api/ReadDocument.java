package app.folkmoot.query.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the reads' OpenAPI document what no method tells: tokens, waiting, staleness. */
@Component
final class ReadDocument implements OpenApiCustomizer {
  private static final String TOKEN = "token";

  @Override
  public void customise(OpenAPI document) {
    document.setInfo(
        new Info()
            .title("Folkmoot: reads")
            .version("1")
            .description("Lists take cursor and limit, 20 unless told, at most 100."));
    document
        .getComponents()
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    document
        .getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(ReadDocument::complete));
  }

  private static void complete(Operation read) {
    read.addParametersItem(
        new Parameter()
            .name("Consistency-Token")
            .in("header")
            .description("A command's token: waits at most 2 s for what that command did.")
            .schema(text()));
    ApiResponse found = read.getResponses().get("200");
    if (found != null) {
      found.addHeaderObject(
          "Stale",
          new Header()
              .description("true where what the token stands for has not arrived yet")
              .schema(text()));
    }
    read.getResponses()
        .addApiResponse("401", new ApiResponse().description("No valid access token."));
    read.getResponses()
        .addApiResponse(
            "404",
            new ApiResponse()
                .description("There is no such thing, or it is not visible to this member."));
  }

  private static Schema<Object> text() {
    return new Schema<>().types(Set.of("string"));
  }
}
