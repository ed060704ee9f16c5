package cn.mingzhang.audit;

import org.jspecify.annotations.Nullable;

/**
 * One changed field of a record: old value, new value, both as a person would read them.
 *
 * @param field the message key of the field's label
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
