package cn.mingzhang.problems;

/** One item with how many of its problems the reader may see. */
record ItemRow(
        String number, int year, String name, String group, long total, long open, long rectified, long closed) {}
