package cn.mingzhang.people;

import org.jspecify.annotations.Nullable;

/** A unit to be opened. */
public record NewUnit(
        String code,
        String name,
        UnitKind kind,
        String divisionCode,
        @Nullable Long superiorId) {}
