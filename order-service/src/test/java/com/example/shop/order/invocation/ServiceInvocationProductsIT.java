package com.example.shop.order.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.model.Product;
import com.example.shop.order.NeighbourUnavailable;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Products;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class ServiceInvocationProductsIT {

    private final Products products;

    ServiceInvocationProductsIT(@Autowired Products products) {
        this.products = products;
    }

    @Test
    void findsAProductThroughBothSidecars() {
        assertThat(products.find("grinder")).contains(new Product("grinder", "A grinder", "", 7));
    }

    @Test
    void findsNothingWhereInventoryDoesNot() {
        assertThat(products.find("teapot")).isEmpty();
    }

    @Test
    void tellsAFailureFromAnAbsence() {
        assertThatExceptionOfType(NeighbourUnavailable.class)
                .isThrownBy(() -> products.find("black-box"))
                .satisfies(failure -> assertThat(failure.appId()).isEqualTo("inventory-service"));
    }
}
