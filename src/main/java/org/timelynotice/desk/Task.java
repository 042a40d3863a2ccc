package org.timelynotice.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.notice.NoticeId;

/**
 * Something that a person must do or decide.
 *
 * @param kind {@code NOTICE} to give one by hand, {@code QUESTION} about one that stays planned, {@code CASE} about a case
 * @param reason in words that name nobody
 */
public record Task(
        UUID id,
        String kind,
        Optional<CaseId> theCase,
        Optional<NoticeId> notice,
        String reason,
        Instant openedAt,
        Instant doBy,
        Optional<Instant> doneAt) {}
