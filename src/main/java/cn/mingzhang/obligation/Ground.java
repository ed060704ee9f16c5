package cn.mingzhang.obligation;

import static cn.mingzhang.obligation.Reading.NO;
import static cn.mingzhang.obligation.Reading.PERHAPS;
import static cn.mingzhang.obligation.Reading.YES;

import cn.mingzhang.shelter.BuildingUse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 不应建的依据, in the order in which they are asked. Each holds while its dated exemption is in force; TOO_SMALL is what the rules of
 * the area (R1-R5) say.
 */
public enum Ground {
    // spotless:off
    //             exempt where                                                  what is asked where that is not clear
    BEFORE_THE_LAW (building -> YES,                                             null),
    PRODUCTION     (building -> building.use() == BuildingUse.PRODUCTION ? YES : NO, null),
    TEMPORARY      (building -> said(building.temporary(), building, "临时"),      Question.TEMPORARY),
    RURAL          (building -> said(building.rural(), building, "村", "乡"),      Question.RURAL),
    TOO_SMALL      (building -> NO,                                              null);
    // spotless:on

    private final Function<Building, Reading> exempt;
    private final @Nullable Question question;

    Ground(Function<Building, Reading> exempt, @Nullable Question question) {
        this.exempt = exempt;
        this.question = question;
    }

    Reading of(Building building) {
        return exempt.apply(building);
    }

    @Nullable
    Question question() {
        return question;
    }

    /** An exemption is to be shown: what nobody says is none, but a word that hints at it makes it a question. */
    private static Reading said(@Nullable Boolean said, Building building, String... hints) {
        if (said != null) {
            return said ? YES : NO;
        }
        for (var hint : hints) {
            if (building.words().contains(hint)) {
                return PERHAPS;
            }
        }
        return NO;
    }
}
