package org.timelynotice.delivery.adapter;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** One HTTP call: no second try, no redirect, an end to waiting, and a clear word on whether the other side can have it. */
final class SingleCall {

    private final HttpClient http;
    private final Duration patience;

    /**
     * Prepares calls.
     *
     * @param answerTimeout from the connection to the last byte of the answer
     */
    SingleCall(Duration connectTimeout, Duration answerTimeout) {
        this.patience = connectTimeout.plus(answerTimeout);
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Makes the call.
     *
     * @throws CallFailed where no answer came
     */
    HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw CallFailed.withoutAnswer(true, "no answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw CallFailed.withoutAnswer(true, "interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (Certificates.refused(cause)) {
                throw CallFailed.untrusted(cause.getClass().getSimpleName());
            }
            throw CallFailed.withoutAnswer(
                    !neverConnected(cause), cause.getClass().getSimpleName());
        }
    }

    private static boolean neverConnected(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
