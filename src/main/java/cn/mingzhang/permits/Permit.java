package cn.mingzhang.permits;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.shelter.BuildingUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row as a bureau handed it over. What the list does not say is null and never counts as "no".
 *
 * @param listId the list it came in; {@code line} is its line in that file
 * @param division 行政区划, by name; {@code divisionCode} by code
 * @param unitId the civil-defense office in charge of the division
 * @param authority which bureau issued it
 * @param use as far as the rules distinguish it; {@code useText} as the bureau says it
 * @param shelter 人防地下室（实测）面积
 * @param rural outside the planned area of a city or town
 * @param planningNumber the planning permit that it names
 * @param amount paid; payments only
 */
public record Permit(
        long id,
        long listId,
        int line,
        PermitKind kind,
        String number,
        String name,
        String developer,
        @Nullable String creditCode,
        @Nullable String projectCode,
        @Nullable String parcel,
        @Nullable String address,
        String divisionCode,
        String division,
        long unitId,
        LocalDate issuedOn,
        @Nullable String authority,
        @Nullable BuildingUse use,
        @Nullable String useText,
        @Nullable Integer storeys,
        @Nullable BigDecimal foundationDepth,
        @Nullable BigDecimal groundFloor,
        @Nullable BigDecimal aboveGround,
        @Nullable BigDecimal shelter,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,
        @Nullable Boolean temporary,
        @Nullable Boolean rural,
        @Nullable String planningNumber,
        @Nullable String constructionNumber,
        @Nullable Yuan amount) {

    public String href() {
        return "/permits/" + id;
    }
}
