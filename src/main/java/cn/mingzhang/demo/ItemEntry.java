package cn.mingzhang.demo;

import java.time.LocalDate;

/** An item (项) of the story. */
record ItemEntry(String key, int campaignYear, String title, String classCode, LocalDate listedOn) {}
