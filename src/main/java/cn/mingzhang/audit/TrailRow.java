package cn.mingzhang.audit;

/** One line of the trail's page: an entry in words, with what it was done on. */
record TrailRow(long id, HistoryLine line, String kind, String number, String recorded) {}
