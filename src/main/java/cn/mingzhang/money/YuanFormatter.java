package cn.mingzhang.money;

import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Amounts in forms and query strings. An empty field is null; what cannot be read is a {@code typeMismatch}, the raw text stays
 * in the field. A field is filled with {@link Yuan#plain()}, so that it can be corrected without fighting separators.
 */
@Component
class YuanFormatter implements Formatter<Yuan> {

    @Override
    public Yuan parse(String text, Locale locale) {
        return Yuan.parse(text);
    }

    @Override
    public String print(Yuan amount, Locale locale) {
        return amount.plain();
    }
}
