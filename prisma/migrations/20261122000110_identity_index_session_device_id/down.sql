drop index identity.session_device_id_idx;
