package cn.mingzhang.audit;

/** 封存: the block that sealed a deed, and its digest in hexadecimal. Nobody knows it before the deed is committed. */
public record Sealed(long block, String digest) {}
