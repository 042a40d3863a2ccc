package org.timelynotice.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list: how many there are in all, and where the next is, stand in its headers.
 *
 * @param number from 1
 */
record Pages(int number, int size) {

    static final String TOTAL = "X-Total-Count";
    static final String TOTAL_MEANS = "how many there are on all pages";
    static final String NEXT_MEANS = "the address of the next page, as rel=\"next\"; not there on the last one";
    private static final int MOST = 500;
    private static final int MOST_PAGES = 1_000_000;

    /**
     * @throws org.springframework.web.ErrorResponseException with what must be corrected
     */
    static Pages of(@Nullable Integer page, @Nullable Integer size) {
        List<Problems.Field> faults = new ArrayList<>();
        int number = Optional.ofNullable(page).orElse(1);
        int rows = Optional.ofNullable(size).orElse(MOST);
        if (number < 1 || number > MOST_PAGES) {
            faults.add(new Problems.Field("page", "must be a number from 1 to " + MOST_PAGES));
        }
        if (rows < 1 || rows > MOST) {
            faults.add(new Problems.Field("size", "must be a number from 1 to " + MOST));
        }
        CaseCheck.refuse(faults);
        return new Pages(number, rows);
    }

    int before() {
        return (number - 1) * size;
    }

    <T> ResponseEntity<List<T>> answer(List<T> rows, int total) {
        var answer = ResponseEntity.ok().header(TOTAL, String.valueOf(total));
        if (before() + rows.size() < total && !rows.isEmpty()) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("page", number + 1)
                    .replaceQueryParam("size", size)
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(rows);
    }
}
