package cn.mingzhang.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Links of pages. Only an asset's address carries the digest of its content, worked out once; of every other address the usual
 * builder would look for a file of that name in each jar, which was a third of what a page cost. Sessions are in cookies only, so
 * an address needs nothing else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AssetLinks {

    @Autowired
    void use(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new Builder());
    }

    static final class Builder extends StandardLinkBuilder {
        private static final Pattern ASSET =
                Pattern.compile("(/[^/?]+)?/((css|js|img|vendor|webjars)/|favicon\\.)[^?]*");

        /** Those that exist, as many as the templates name. */
        private final Map<String, String> known = new ConcurrentHashMap<>();

        @Override
        protected String processLink(IExpressionContext context, String link) {
            if (!ASSET.matcher(link).matches()) {
                return link;
            }
            var digested = known.get(link);
            if (digested == null) {
                digested = super.processLink(context, link);
                if (!digested.equals(link)) {
                    known.put(link, digested);
                }
            }
            return digested;
        }
    }
}
