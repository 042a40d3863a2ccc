package org.timelynotice.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Says of the doors what their signatures do not: who may come in, and what a message is. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI description(@Value("${spring.application.version}") String version) {
        return new OpenAPI()
                .info(new Info().title("Timely Notice").version(version))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "a feed's token gives access to that feed, the console token to everything")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Messages are read as they come, so that no parameter tells of them. */
    @Bean
    OperationCustomizer messageBodies() {
        return (operation, door) -> takesMessage(door) ? operation.requestBody(message()) : operation;
    }

    private static boolean takesMessage(HandlerMethod door) {
        return door.getBeanType() == FeedController.class
                && Arrays.stream(door.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == HttpServletRequest.class);
    }

    private static RequestBody message() {
        return new RequestBody()
                .required(true)
                .description("one message, or a ZIP archive with one message to an entry; any content type is taken")
                .content(new Content()
                        .addMediaType("application/xml", of(new StringSchema()))
                        .addMediaType("text/plain", of(new StringSchema().description("HL7 v2")))
                        .addMediaType("application/zip", of(new StringSchema().format("binary"))));
    }

    private static MediaType of(Schema<?> schema) {
        return new MediaType().schema(schema);
    }
}
