package cn.mingzhang.submissions;

/** A cell as a figure filled it. @param line of a list, from 1; 0 for a single one */
record FilledCell(int ordinal, String sheet, String address, String tag, String code, int line, String shown) {}
