package org.timelynotice.intake.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesLikeTest {

    private final ElementNames names = new ElementNames();

    @ParameterizedTest
    @CsvSource({
        "*Hold*,Hold,true",
        "*Hold*,OtherAgencyHoldText,true",
        "*Hold*,ICEHold,true",
        "*Hold*,agency_hold,true",
        "*Hold*,HOLD,true",
        "*Hold*,HoldingCell,false",
        "*Hold*,HouseholdText,false",
        "*Hold*,ThresHoldings,false",
        "*OffCalendar*,HearingOffCalendarIndicator,true",
        "*OffCalendar*,OffTheCalendar,false",
        "Test*,TestMode,true",
        "Test*,DrugTest,false",
        "*Status,CustodyStatus,true",
        "*Status,CustodyStatusText,false",
        "*Case*Sealed*,CaseIsSealedIndicator,true",
        "*Case*Sealed*,SealedCase,false",
        "IsTest,isTest,true",
        "IsTest,ThisIsTest,false"
    })
    void words_of_a_name_count_whole(String pattern, String name, boolean takes) {
        assertThat(names.like(List.of(pattern)).takes(name)).isEqualTo(takes);
        assertThat(names.like(List.of("Never", pattern)).takes(name)).isEqualTo(takes);
    }

    @Test
    void a_name_that_no_format_says_has_a_number_where_a_pattern_takes_it() {
        int hold = names.declare("HoldText");
        NamesLike like = names.like(List.of("*Hold*"));

        int other = names.local("CountyHold");
        assertThat(other).isNotEqualTo(ElementNames.UNKNOWN_NAME).isLessThan(names.count());
        assertThat(names.local("CountyJail")).isEqualTo(ElementNames.UNKNOWN_NAME);
        assertThat(like.numbers()).containsExactlyInAnyOrder(hold, other);
    }

    @Test
    void an_attribute_and_a_name_without_end_are_none_of_them() {
        NamesLike like = names.like(List.of("*Hold*"));

        assertThat(like.takes("@hold")).isFalse();
        assertThat(like.takes("Hold" + "X".repeat(117))).isFalse();
        for (int i = 0; i < 30_000; i++) {
            assertThat(names.local("Other" + i)).isEqualTo(ElementNames.UNKNOWN_NAME);
        }
        assertThat(names.local("TheHold")).isNotEqualTo(ElementNames.UNKNOWN_NAME);
    }
}
