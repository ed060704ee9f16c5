package cn.mingzhang.accountability;

import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person held to account.
 *
 * @param form 四种形态, where the decision says another than the taxonomy
 * @param untilOn for measures whose months no rule names
 * @param clue the number of the clue it came from, empty for none
 */
record NewPerson(
        String name,
        Unit unit,
        Rank rank,
        List<Sanction> sanctions,
        @Nullable Integer form,
        String organ,
        String document,
        LocalDate decidedOn,
        @Nullable LocalDate untilOn,
        String clue) {

    int counted() {
        return form == null ? Sanction.form(sanctions) : form;
    }
}
