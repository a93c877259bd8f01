package vn.dondoc.kit.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** One validator a service. Its messages are in English wherever it runs, and no expression in a message is evaluated. */
class ValidatorProducer {

    @Produces
    @ApplicationScoped
    Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ROOT, false))
                .traversableResolver(new Everything())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Requests and events are plain data: nothing in them is loaded later. */
    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }
}
