package org.timelynotice.delivery.adapter;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.hc.core5.http.Header;

/**
 * Carries the SDK's requests, each exactly once, to the configured host.
 *
 * <p>The SDK's own client repeats a request, of any method, that was answered with a server error. For a message that may
 * already be on its way this means a second one on the victim's phone, which no ledger shows.
 */
final class OnceOnlyHttpClient extends HttpClient {

    /** The SDK trips over missing ones as soon as its debug log is switched on, and a text that went out would count as unknown. */
    private static final Header[] NO_HEADERS = {};

    private final URI api;
    private final SingleCall call;

    OnceOnlyHttpClient(URI api, Duration connectTimeout, Duration answerTimeout) {
        this.api = api;
        this.call = new SingleCall(connectTimeout, answerTimeout);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /**
     * Sends one request.
     *
     * @throws CallFailed for anything but a good answer, before the SDK can make its own of it
     */
    @Override
    public Response makeRequest(Request request) {
        HttpResponse<String> response = call.send(http(request));
        if (response.statusCode() >= 300) {
            throw CallFailed.answered(response);
        }
        return new Response(response.body(), response.statusCode(), NO_HEADERS);
    }

    private HttpRequest http(Request request) {
        var builder = HttpRequest.newBuilder(redirected(request.constructURL())).header("Accept", "application/json");
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            builder.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
            return builder.POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return builder.method(request.getMethod().name(), BodyPublishers.noBody())
                .build();
    }

    /** The SDK knows one host only; path and query are its own. */
    private URI redirected(URL url) {
        return URI.create(BaseUrl.of(api) + url.getFile());
    }
}
