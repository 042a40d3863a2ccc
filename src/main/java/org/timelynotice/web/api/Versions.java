package org.timelynotice.web.api;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.Remark;

/** Versions of a person's record as HTTP has them: asked for by {@code If-Match}, answered as {@code ETag}. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    /**
     * @param id of what was changed or added
     * @param version of the person's record from now on
     * @param missing what keeps this person from being told by a message, or from being told all
     */
    record Answer(UUID id, long version, List<Problems.Field> missing) {}

    private Versions() {}

    /** Empty where whoever changes something did not look before; {@code *} is any version. */
    static Optional<Long> asked(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problems.malformed(
                    new Problems.Field("If-Match", "must be the version that GET /cases/{id} answered, such as \"3\""));
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }

    static Changed.Done done(Changed changed) {
        if (changed instanceof Changed.Done done) {
            return done;
        }
        if (changed instanceof Changed.Stale stale) {
            throw Problems.stale(stale.version());
        }
        if (changed instanceof Changed.Refused refused) {
            throw Problems.invalid(refused.conflicts().stream()
                    .map(conflict -> new Problems.Field(conflict.field(), conflict.reason()))
                    .toList());
        }
        throw nobody();
    }

    static ErrorResponseException nobody() {
        return Problems.notFound(
                "nobody of that identifier is told of this case, or they have no such address or hold");
    }

    static ResponseEntity<Answer> answer(Changed changed) {
        return answer(ResponseEntity.ok(), done(changed));
    }

    static ResponseEntity<Answer> answer(ResponseEntity.BodyBuilder status, Changed.Done done) {
        long version = done.person().standing().version();
        return status.eTag("\"" + version + "\"").body(new Answer(done.part(), version, remarks(done.remarks())));
    }

    static List<Problems.Field> remarks(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Problems.Field(remark.field(), remark.reason()))
                .toList();
    }

    static Whose whose(UUID id, UUID rid, @Nullable String ifMatch, @Nullable Principal who) {
        return new Whose(new CaseId(id), new RecipientId(rid), asked(ifMatch), name(who));
    }

    /** The name that somebody signed in with, or the holder of a program's token. */
    static String name(@Nullable Principal who) {
        return Optional.ofNullable(who).map(Principal::getName).orElse("sandbox");
    }
}
