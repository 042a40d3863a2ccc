package org.timelynotice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Sentencing,SENTENCING,SAME",
        "Sentencing,Restitution,OTHER",
        "Bail Hearing,Restitution Hearing,OTHER",
        "Trial,Jury Trial,UNSURE",
        "Prelim,Preliminary Hearing,UNSURE",
        "PH,Preliminary Hearing,UNSURE",
        "SNT,Sentencing,UNSURE",
        "Sentnecing,Sentencing,UNSURE",
        "Sentencing,,UNSURE",
        ",,SAME"
    })
    void kinds_of_hearings_are_the_same_others_or_may_be_one(String one, String other, Likeness likeness) {
        assertThat(Likeness.ofTypes(Optional.ofNullable(one), Optional.ofNullable(other)))
                .isEqualTo(likeness);
        assertThat(Likeness.ofTypes(Optional.ofNullable(other), Optional.ofNullable(one)))
                .isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"Courtroom 3,Ctrm 3,SAME", "Courtroom 3,Courtroom 4,OTHER", "Courtroom 3,,SAME"})
    void rooms_go_by_their_numbers(String one, String other, Likeness likeness) {
        assertThat(Likeness.ofPlaces(Optional.ofNullable(one), Optional.ofNullable(other)))
                .isEqualTo(likeness);
    }
}
