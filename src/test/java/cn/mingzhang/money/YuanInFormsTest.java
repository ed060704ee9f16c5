package cn.mingzhang.money;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;

/** The running application reads amounts in forms and says in both languages what an amount looks like. */
@WebTest
class YuanInFormsTest {

    @Autowired
    private ConversionService mvcConversionService;

    @Autowired
    private MessageSource messages;

    @Test
    void formsReadAndFillAmounts() {
        assertThat(mvcConversionService.convert("1,234.5", Yuan.class)).isEqualTo(Yuan.ofFen(123450));
        assertThat(mvcConversionService.convert(Yuan.ofFen(123450), String.class))
                .isEqualTo("1234.50");
    }

    @Test
    void aMismatchIsExplainedInBothLanguages() {
        String key = "typeMismatch." + Yuan.class.getName();
        assertThat(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).contains("1234.50", "元");
        assertThat(messages.getMessage(key, null, Locale.ENGLISH)).contains("1234.50", "yuan");
    }
}
