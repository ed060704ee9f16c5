package cn.mingzhang;

import cn.mingzhang.bench.Sent;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** The whole application on a fresh PostgreSQL, asked through {@code MockMvcTester}; what a test writes is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(properties = {"mingzhang.database.temporary=true", "mingzhang.cast=true"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(Sent.class)
@Transactional
public @interface WebTest {}
