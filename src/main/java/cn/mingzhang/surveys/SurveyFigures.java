package cn.mingzhang.surveys;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F02: the rank that was last published up to a day. */
@Component
public class SurveyFigures {
    private final SurveyRoll roll;

    SurveyFigures(SurveyRoll roll) {
        this.roll = roll;
    }

    /** @param year that was surveyed */
    public record Rank(int year, int rank) {}

    /** Empty where none is known. */
    public Optional<Rank> asOf(LocalDate day, Scope scope) {
        return roll.last(day, scope).map(last -> new Rank(last.year(), last.rank()));
    }

    /** The address of exactly the one result it is read from. */
    public static String rows(LocalDate asOf) {
        return "/surveys?last=true&asOf=" + asOf;
    }
}
