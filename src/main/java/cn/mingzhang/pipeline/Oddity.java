package cn.mingzhang.pipeline;

import java.util.List;

/**
 * 与程序不符: something in the records that the procedure does not know. It is a question to whoever enters and a lead to whoever
 * screens, never a refusal.
 *
 * @param key of the sentence, without {@code pipeline.oddity.}
 * @param days or numbers in the sentence
 */
public record Oddity(String key, List<String> days) {}
