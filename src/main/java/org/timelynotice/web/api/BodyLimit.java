package org.timelynotice.web.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Keeps the bodies of the JSON doors to what a large registration needs, however their length was announced. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class BodyLimit extends RequestBodyAdviceAdapter {

    static final int MOST_BYTES = 1_000_000;

    private record Body(HttpHeaders headers, byte[] content) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (message.getHeaders().getContentLength() > MOST_BYTES) {
            throw Problems.bodyTooLarge(MOST_BYTES);
        }
        byte[] content = content(message);
        if (content.length > MOST_BYTES) {
            throw Problems.bodyTooLarge(MOST_BYTES);
        }
        return new Body(message.getHeaders(), content);
    }

    private static byte[] content(HttpInputMessage message) {
        try {
            return message.getBody().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Problems.cutShort();
        }
    }
}
