package cn.mingzhang.binder;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue.
 *
 * @param page on which it begins
 * @param told of a file that is not shown page by page: why, and that it is attached; empty where it is shown
 * @param kind size and sha256: of a file
 */
record Leaf(
        int ordinal,
        String section,
        String name,
        int page,
        int pages,
        String kind,
        @Nullable Long size,
        String sha256,
        String told) {}
