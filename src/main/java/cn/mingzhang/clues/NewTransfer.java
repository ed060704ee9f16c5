package cn.mingzhang.clues;

import java.time.LocalDate;
import java.util.List;

/** A transfer to be prepared: the numbers of its clues, in the order of the list. */
record NewTransfer(List<String> clues, String receiver, int pages, LocalDate receiptDueOn, LocalDate answerDueOn) {}
