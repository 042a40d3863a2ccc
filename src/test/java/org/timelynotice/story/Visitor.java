package org.timelynotice.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who looks at the pages and sends their forms, as a browser would. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String AS_BROWSERS_DO = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private final String name;

    Visitor(App app, String name) {
        this.address = "http://127.0.0.1:" + app.port();
        this.name = name;
    }

    HttpResponse<String> open(String path) {
        return ask(path, AS_BROWSERS_DO);
    }

    HttpResponse<String> ask(String path, String accepted) {
        return exchange(request(path).header("Accept", accepted).GET());
    }

    /** Sends a form of the first page, with what that page put into it. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        Matcher hidden = CSRF.matcher(open("/").body());
        if (!hidden.find()) {
            throw new AssertionError("the first page has no form");
        }
        return submitTooLate(path, fields, hidden.group(1));
    }

    HttpResponse<String> submitTooLate(String path, Map<String, String> fields, String csrf) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&", ""));
        return exchange(request(path)
                .header("Accept", AS_BROWSERS_DO)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        String pair = name + ":sandbox";
        return HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
