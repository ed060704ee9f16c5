package cn.mingzhang.obligation;

/** Whether a ground applies, as far as the papers say. */
enum Reading {
    YES,
    NO,
    PERHAPS
}
