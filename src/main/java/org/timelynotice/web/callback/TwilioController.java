package org.timelynotice.web.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.timelynotice.delivery.Addresses;
import org.timelynotice.delivery.CallbackSignature;
import org.timelynotice.delivery.DeliveryReceipt;
import org.timelynotice.delivery.OptOut;
import org.timelynotice.delivery.ReplyReader;
import org.timelynotice.delivery.Wording;
import org.timelynotice.flow.RecordReceipt;
import org.timelynotice.flow.RecordReply;
import org.timelynotice.flow.RecordReply.Answer;
import org.timelynotice.platform.ThroughTwilio;
import org.timelynotice.platform.TimelySettings;
import org.timelynotice.recipient.Channel;

/** Takes Twilio's reports on messages and the texts that people send back. */
@RestController
@ThroughTwilio
class TwilioController {

    private final CallbackSignature signature;
    private final RecordReceipt receipts;
    private final RecordReply replies;
    private final ReplyReader reader;
    private final Wording wording;
    private final String callBack;
    private final boolean live;

    TwilioController(
            CallbackSignature signature,
            RecordReceipt receipts,
            RecordReply replies,
            Wording wording,
            TimelySettings settings,
            @Value("${timely.agency.call-back}") String callBack) {
        this.signature = signature;
        this.receipts = receipts;
        this.replies = replies;
        this.reader = wording.replies();
        this.wording = wording;
        this.callBack = callBack;
        this.live = !settings.sandbox();
    }

    @PostMapping("/callbacks/twilio/status/{attempt}")
    ResponseEntity<String> status(
            @PathVariable UUID attempt,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signed,
            HttpServletRequest request) {
        Map<String, String> form = form(request);
        if (!signature.genuine(path(request), form, signed)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (isGarbled(form)) {
            return garbled();
        }
        Optional<DeliveryReceipt> receipt = DeliveryReceipt.ofSmsCallback(attempt.toString(), form);
        boolean known = receipt.map(r -> receipts.record(attempt, r.providerId(), r.status(), r.failure()))
                .orElse(true);
        return known
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @PostMapping(value = "/callbacks/twilio/inbound", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> inbound(
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signed, HttpServletRequest request) {
        Map<String, String> form = form(request);
        if (!signature.genuine(path(request), form, signed)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (isGarbled(form)) {
            return garbled();
        }
        String body = form.getOrDefault("Body", "");
        Optional<String> mark = Optional.ofNullable(form.get("OptOutType"));
        Optional<Answer> answer = Optional.empty();
        if (Addresses.check(Channel.SMS, form.getOrDefault("From", "")) instanceof Addresses.Checked.Good from) {
            answer = replies.record(
                    from.address(),
                    OptOut.read(mark, reader.read(body), body),
                    body,
                    Optional.ofNullable(form.get("MessageSid")));
        }
        return ResponseEntity.ok(answer.filter(meant -> mark.isEmpty())
                .map(meant -> words(meant, body))
                .filter(text -> !text.isEmpty())
                .map(text -> "<Response><Message>" + HtmlUtils.htmlEscape(text) + "</Message></Response>")
                .orElse("<Response/>"));
    }

    /** What strangers are answered as well, so that it reveals nothing; in several languages to who may read any of them. */
    private String words(Answer answer, String body) {
        return reader.languages(body, answer.as(), answer.languages()).stream()
                .flatMap(language -> wording.answer(language, answer.as(), callBack, live).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Words may hold anything; a name, number or code holds no control character, which no database takes either. */
    private static boolean isGarbled(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getKey().equals("Body"))
                .anyMatch(field -> field.getValue().chars().anyMatch(Character::isISOControl));
    }

    private static ResponseEntity<String> garbled() {
        return ResponseEntity.badRequest()
                .contentType(MediaType.TEXT_PLAIN)
                .body("a field other than Body holds a control character");
    }

    private static Map<String, String> form(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
