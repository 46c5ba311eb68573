## Who may do what
admission-outsider = You are a guest here, and Opsteker is only for colleagues at the moment. An admin can change that with /learn setup.
admission-off = { $module } is switched off here. An admin can switch it on with /learn setup.
module-kudos = Kudos
module-til = Today I learned
module-tip = Tips and questions
