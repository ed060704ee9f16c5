package cn.mingzhang.people;

import cn.mingzhang.lists.Option;
import org.jspecify.annotations.Nullable;

/**
 * 单位 as it is named on a day. {@code name} is the name in force on that day: agencies are renamed (人防办 -> 国动办 2023).
 *
 * @param superiorId the unit above it, if any
 */
public record Unit(
        long id,
        String code,
        String name,
        UnitKind kind,
        Level level,
        String divisionCode,
        @Nullable Long superiorId) {

    /** As it stands in a list to choose from. */
    public Option option() {
        return new Option("" + id, name);
    }
}
